// What Portkey stores for a slug or a virtual key, compared with the request's own values.

import { type Facts, type Sent, sentRows } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

const prefix = "x-portkey-"

/** Fields that the stored value replaces, even if none is stored (gateway@2.0.0, handlers/helpers.ts:1440-1850). */
const replaced: ReadonlySet<string> = new Set(
  [
    "azure-resource-name",
    "azure-deployment-id",
    "azure-api-version",
    "azure-auth-mode",
    "azure-managed-client-id",
    "azure-entra-client-id",
    "azure-entra-client-secret",
    "azure-entra-tenant-id",
    "azure-foundry-url",
    "aws-auth-type",
    "aws-role-arn",
    "aws-external-id",
    "aws-access-key-id",
    "aws-secret-access-key",
    "aws-region",
    "vertex-project-id",
    "vertex-service-account-json",
    "workers-ai-account-id",
    "oracle-region",
    "oracle-compartment-id",
    "oracle-tenancy",
    "oracle-user",
    "oracle-fingerprint",
    "oracle-private-key",
    "amzn-sagemaker-custom-attributes",
    "amzn-sagemaker-target-model",
    "amzn-sagemaker-target-variant",
    "amzn-sagemaker-target-container-hostname",
    "amzn-sagemaker-inference-id",
    "amzn-sagemaker-enable-explanations",
    "amzn-sagemaker-inference-component",
    "amzn-sagemaker-session-id"
  ].map(name => prefix + name)
)

/** The fields of a route that refers to something stored in Portkey. */
const besideStored = (facts: Facts): ReadonlyArray<Sent> =>
  /^(?:catalog|virtual-key)$/.test(facts.layout.form.kind) ? sentRows(facts) : []

export const integrationWarnings = [
  {
    id: "integration.replaces",
    severity: "warning",
    only: "hosted",
    on: [["route", "providerOptions"]],
    find(facts, tell) {
      for (const { row, path } of besideStored(facts)) {
        if (!replaced.has(row.field)) continue
        const what =
          "is not used: Portkey replaces it with its stored value, or with nothing if none is stored"
        tell(path, what, "Leave it out, and store the value in the Model Catalog.", { remove: true })
      }
    }
  },
  {
    id: "integration.session-token",
    severity: "warning",
    only: "hosted",
    on: [["route", "providerOptions"]],
    find(facts, tell) {
      for (const { row, path } of besideStored(facts)) {
        if (row.field !== `${prefix}aws-session-token`) continue
        const what = "is signed together with the keys that are stored in Portkey, so AWS refuses the request"
        tell(path, what, "Leave it out, or send all three of your own keys with the provider bedrock.")
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
