// What a target must set for its provider: a line for each provider that needs more than a bearer token.

import { expect, test } from "vitest"
import { credentialsFor, needsOfProvider, type Part, type ProviderNeeds } from "./provider-needs.ts"

const partOf = ({ key, value, only }: Part): string =>
  `${key}${value === undefined ? "" : `=${value}`}${only === undefined ? "" : ` (${only})`}`

const credentialsIn = (credentials: ProviderNeeds["credentials"]): string =>
  credentials.map(parts => parts.map(partOf).join(" + ")).join(" | ")

const lineOf = (needs: ProviderNeeds): string =>
  [
    credentialsIn(needs.credentials),
    ...needs.companions.map(({ key, unless }) => (unless === undefined ? key : `${key} unless ${unless}`))
  ].join("; ")

test("each provider needs one form of its credential, and its companions", () => {
  const lines = [...needsOfProvider()].map(([slug, needs]) => [slug, lineOf(needs)] as const)
  const own = lines.filter(([, line]) => line !== "api_key" && line !== "")
  expect(own.map(([slug, line]) => `${slug}: ${line}`).join("\n")).toMatchInlineSnapshot(`
    "azure-ai: azure_ad_token | azure_entra_tenant_id + azure_entra_client_id + azure_entra_client_secret + azure_auth_mode=entra | azure_entra_tenant_id + azure_entra_client_id + azure_auth_mode=entraFederated (hosted) | azure_auth_mode=managed | api_key; azure_foundry_url
    azure-openai: azure_ad_token | azure_entra_tenant_id + azure_entra_client_id + azure_entra_client_secret + azure_auth_mode=entra | azure_entra_tenant_id + azure_entra_client_id + azure_auth_mode=entraFederated (hosted) | azure_auth_mode=managed | azure_auth_mode=workload | api_key; resource_name unless custom_host; deployment_id; api_version
    bedrock: aws_role_arn + aws_auth_type=assumedRole | api_key + aws_auth_type=apiKey | aws_auth_type=serviceRole (hosted) | aws_access_key_id + aws_secret_access_key
    claude-platform-aws: aws_role_arn + aws_auth_type=assumedRole | aws_auth_type=serviceRole (hosted) | aws_access_key_id + aws_secret_access_key; aws_region
    cortex: api_key; snowflake_account
    databricks: api_key; databricks_workspace
    oracle: oracle_tenancy + oracle_user + oracle_fingerprint + oracle_private_key; oracle_region; oracle_compartment_id
    sagemaker: aws_role_arn + aws_auth_type=assumedRole | aws_auth_type=serviceRole (hosted) | aws_access_key_id + aws_secret_access_key; aws_region
    vertex-ai: vertex_service_account_json | vertex_project_id + vertex_auth_type=workload (hosted) | api_key + vertex_project_id; vertex_region
    workers-ai: api_key; workers_ai_account_id"
  `)
  expect(lines.filter(([, line]) => line === "").map(([slug]) => slug)).toMatchInlineSnapshot(`
    [
      "modal",
      "ollama",
      "passthrough",
      "triton",
    ]
  `)
})

test("a credential form counts only for a gateway that reads all its keys", () => {
  const azure = needsOfProvider().get("azure-openai")
  if (azure === undefined) throw new Error("azure-openai is not in the table")
  const missing = credentialsIn(
    azure.credentials.filter(each => !credentialsFor(azure, "open-source").includes(each))
  )
  expect(missing).toMatchInlineSnapshot(
    `"azure_entra_tenant_id + azure_entra_client_id + azure_auth_mode=entraFederated (hosted)"`
  )
  expect(credentialsFor(azure, "hosted")).toEqual(azure.credentials)
})
