// What the gateway does if a field that a provider requires is missing: observed on both gateways, or on the hosted one if
// only that one has the provider.

const effects: ReadonlyMap<string, string> = new Map([
  ["authorization", "the provider gets no credential"],
  ["x-portkey-azure-resource-name", "the gateway calls undefined.openai.azure.com"],
  ["x-portkey-azure-deployment-id", "the gateway calls /deployments/undefined"],
  ["x-portkey-azure-api-version", "the gateway calls Azure without a version"],
  ["x-portkey-vertex-project-id", "the gateway calls /projects/undefined"],
  ["x-portkey-workers-ai-account-id", "the gateway calls /accounts/undefined"],
  ["x-portkey-databricks-workspace", "the gateway answers 500"],
  ["x-portkey-aws-access-key-id", "the gateway signs the call with an empty key"],
  ["x-portkey-aws-secret-access-key", "the gateway signs the call with an empty key"],
  ["x-portkey-aws-region", "the gateway calls a host with undefined in its name"]
])

const usual = "the gateway sends the text undefined, or refuses the request"

/** What happens if the field with this lower-case name is missing, as a clause. */
export const effectOfMissing = (field: string): string => effects.get(field) ?? usual
