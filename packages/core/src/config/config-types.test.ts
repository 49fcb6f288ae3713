// The types of configs: what they allow, what they refuse, and that they and the rows have the same keys.

import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import type { ProviderKeys, Query, RoutingConfig, SettingsConfig, Target } from "./config-types.ts"
import { credentialRows } from "./credential-rows.ts"
import type { nodeRows } from "./node-shape.ts"

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const sure = <_T extends true>(): void => {}

test("the keys of providers are those of the table", () => {
  // The compiler keeps this record complete.
  const keys: Record<keyof ProviderKeys, true> = {
    amzn_sagemaker_custom_attributes: true,
    amzn_sagemaker_enable_explanations: true,
    amzn_sagemaker_inference_component: true,
    amzn_sagemaker_inference_id: true,
    amzn_sagemaker_session_id: true,
    amzn_sagemaker_target_container_hostname: true,
    amzn_sagemaker_target_model: true,
    amzn_sagemaker_target_variant: true,
    anthropic_aws_workspace_id: true,
    anthropic_beta: true,
    anthropic_version: true,
    api_version: true,
    aws_access_key_id: true,
    aws_auth_type: true,
    aws_bedrock_model: true,
    aws_external_id: true,
    aws_region: true,
    aws_role_arn: true,
    aws_s3_bucket: true,
    aws_s3_object_key: true,
    aws_secret_access_key: true,
    aws_server_side_encryption: true,
    aws_session_token: true,
    azure_ad_token: true,
    azure_api_version: true,
    azure_auth_mode: true,
    azure_deployment_name: true,
    azure_deployment_type: true,
    azure_endpoint_name: true,
    azure_entra_client_id: true,
    azure_entra_client_secret: true,
    azure_entra_scope: true,
    azure_entra_tenant_id: true,
    azure_extra_parameters: true,
    azure_foundry_url: true,
    azure_managed_client_id: true,
    azure_model_name: true,
    azure_region: true,
    azure_workload_client_id: true,
    byteplus_region: true,
    databricks_serving_endpoint_name: true,
    databricks_workspace: true,
    deployment_id: true,
    filename: true,
    fireworks_account_id: true,
    fireworks_file_length: true,
    huggingface_base_url: true,
    mistral_fim_completion: true,
    openai_beta: true,
    openai_organization: true,
    openai_project: true,
    oracle_api_version: true,
    oracle_compartment_id: true,
    oracle_fingerprint: true,
    oracle_private_key: true,
    oracle_region: true,
    oracle_serving_mode: true,
    oracle_tenancy: true,
    oracle_user: true,
    resource_name: true,
    snowflake_account: true,
    vertex_batch_endpoint: true,
    vertex_model_name: true,
    vertex_project_id: true,
    vertex_region: true,
    vertex_service_account_json: true,
    vertex_storage_bucket_name: true,
    workers_ai_account_id: true
  }
  expect(Object.keys(keys).sort()).toEqual(Object.keys(credentialRows).sort())
})

test("secret keys are those that the table says", () => {
  type SecretKey = {
    [K in keyof ProviderKeys]-?: NonNullable<ProviderKeys[K]> extends infer V
      ? Redacted.Redacted<string> extends V
        ? K
        : never
      : never
  }[keyof ProviderKeys]
  const secret: Record<SecretKey, true> = {
    aws_access_key_id: true,
    aws_secret_access_key: true,
    aws_session_token: true,
    azure_ad_token: true,
    azure_entra_client_secret: true,
    oracle_private_key: true
  }
  const inTable = Object.entries(credentialRows).filter(([, { shape }]) =>
    ["secret", "pem"].includes(shape.form.is)
  )
  expect(Object.keys(secret).sort()).toEqual(inTable.map(([key]) => key).sort())
})

test("routing configs name a provider", () => {
  const target: Target = { provider: "openai", api_key: Redacted.make("sk-fake"), weight: 1, name: "a" }
  const valid: ReadonlyArray<RoutingConfig> = [
    {
      strategy: { mode: "fallback", on_status_codes: [429] },
      targets: [target, { strategy: { mode: "single" }, targets: [target] }]
    },
    { provider: "@openai-prod", override_params: { model: "gpt-4o", max_tokens: 5 } },
    { virtual_key: "vk", cache: { mode: "simple" } },
    { passthrough: true },
    { prompt_id: "pp-1" },
    { override_params: { model: "@openai/gpt-4o" } },
    {
      strategy: {
        mode: "conditional",
        conditions: [
          {
            query: { $or: [{ "metadata.a": "x" }, { "params.n": { $gt: 1 } }], "url.pathname": "/v1/x" },
            then: "a"
          }
        ],
        default: "a"
      },
      targets: [target]
    },
    {
      provider: "vertex-ai",
      vertex_region: "us-central1",
      vertex_service_account_json: { client_email: "e", private_key: Redacted.make("k") },
      input_guardrails: ["saved", { "default.contains": { words: ["x"] }, deny: true }],
      after_request_hooks: [{ id: "h", type: "guardrail", checks: [{ id: "default.jwt", parameters: {} }] }]
    }
  ]
  const invalid: ReadonlyArray<RoutingConfig> = [
    // @ts-expect-error it names none
    { retry: { attempts: 3 } },
    // @ts-expect-error its model does not say whose it is
    { override_params: { model: "gpt-4o" } },
    // @ts-expect-error a strategy needs targets
    { strategy: { mode: "fallback" } },
    // @ts-expect-error targets need a strategy
    { targets: [target] },
    // @ts-expect-error camelCase
    { provider: "openai", apiKey: "sk-fake" },
    // @ts-expect-error no such mode
    { strategy: { mode: "load-balance" }, targets: [] },
    // @ts-expect-error a retry says how often
    { provider: "openai", retry: {} }
  ]
  expect(valid.length + invalid.length).toBeGreaterThan(0)
})

test("queries have paths and operators that the router reads", () => {
  const valid: Query = { "metadata.a": "x", $and: [{ "params.n": { $gt: 1, $lt: 5 } }] }
  // @ts-expect-error no such operator
  const operator: Query = { "params.a": { $equals: 1 } }
  // @ts-expect-error no such path
  const path: Query = { "headers.a": "x" }
  // @ts-expect-error not a list
  const list: Query = { $or: { "metadata.a": "x" } }
  expect([valid, operator, path, list]).toHaveLength(4)
})

test("settings name none", () => {
  const valid: ReadonlyArray<SettingsConfig> = [
    {},
    { cache: { mode: "semantic", max_age: 60 }, retry: { attempts: 0 }, request_timeout: 1000 },
    { override_params: { model: "gpt-4o" }, drop_params: ["a"], strict_open_ai_compliance: false }
  ]
  const invalid: ReadonlyArray<SettingsConfig> = [
    // @ts-expect-error the route says who answers
    { provider: "openai" },
    // @ts-expect-error and how one is chosen
    { strategy: { mode: "single" }, targets: [] },
    // @ts-expect-error and with what credential
    { virtual_key: "vk" },
    // @ts-expect-error and with what key
    { api_key: "k" },
    // @ts-expect-error and where
    { aws_region: "us-east-1" }
  ]
  expect(valid.length + invalid.length).toBeGreaterThan(0)
})

test("a node has the keys that its rows have", () => {
  sure<
    Equal<
      Exclude<keyof Target, keyof ProviderKeys>,
      Exclude<keyof typeof nodeRows, keyof ProviderKeys> & string
    >
  >()
})
