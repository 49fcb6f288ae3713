// The keys that belong to single providers in a target. They follow from the providers' rows, so a new row adds a
// new key; a few keys have no header field.

import { choice, fieldText, key } from "../../grammar/kinds.ts"
import { optionsOf, type Row } from "../../grammar/row.ts"
import type { FieldsOf, Key, Type } from "../../grammar/type.ts"
import { ownProviders, providerOf } from "../provider/index.ts"
import { type Provider, rowsOfProvider } from "../provider/provider.ts"
import type { ProviderRowKeys } from "./provider-row-keys.generated.ts"

// These keys are in Portkey's schema (docs, api-reference/inference-api/config-object) and in
// gateway/src/providers/azure-ai-inference/api.ts:48,132.
const keysWithoutField = {
  /** Azure AI Foundry: the deployment behind an endpoint. */
  azure_deployment_name: key(fieldText),
  /** Azure AI Foundry: the kind of deployment. Hosted only. */
  azure_deployment_type: key(choice("serverless", "managed"), "hosted"),
  /** Azure AI Foundry: the region of a serverless deployment. Hosted only. */
  azure_region: key(fieldText, "hosted"),
  /** Azure AI Foundry: the endpoint of a managed deployment. Hosted only. */
  azure_endpoint_name: key(fieldText, "hosted"),
  /** Azure: accepted by the gateway's schema but never read. */
  azure_model_name: key(fieldText),
  /** Azure AI Foundry, mode `workload`: client id, if the pod has several. */
  azure_workload_client_id: key(fieldText)
}

const ownersWithoutField: { readonly [Name in keyof typeof keysWithoutField]: ReadonlyArray<string> } = {
  azure_deployment_name: ["azure-ai"],
  azure_deployment_type: ["azure-ai"],
  azure_region: ["azure-ai"],
  azure_endpoint_name: ["azure-ai"],
  azure_model_name: ["azure-openai", "azure-ai"],
  azure_workload_client_id: ["azure-ai"]
}

/**
 * Keys of single providers. A key that belongs to another provider than the target's is an error that names its owner.
 */
export interface ProviderKeys extends ProviderRowKeys, FieldsOf<typeof keysWithoutField> {}

/** The key of the bearer token, which nearly all providers share. */
export const bearerConfigKey = "api_key"

interface KeyOfRows {
  readonly rows: Row[]
  readonly owners: Set<string>
}

const rowsWithKey = (provider: Provider): ReadonlyArray<Row> =>
  rowsOfProvider(provider).flatMap(({ row }) => (row.configKey === null ? [] : [row]))

function keysOfRows(): ReadonlyMap<string, KeyOfRows> {
  const found = new Map<string, KeyOfRows>()
  for (const provider of ownProviders) {
    for (const row of rowsWithKey(provider)) {
      const name = row.configKey as string
      if (name === bearerConfigKey) continue
      const entry = found.get(name) ?? { rows: [], owners: new Set() }
      found.set(name, entry)
      entry.rows.push(row)
      entry.owners.add(provider.slug)
    }
  }
  return found
}

/** The keys that follow from rows, by name. */
const fromRows = keysOfRows()

// --- types ---------------------------------------------------------------------------------------------------------

// The gateway compares with a string (gateway/src/providers/mistral-ai/api.ts:10).
const flagText = choice("true", "false")

/** The type of a key in a target: the type of the header field, a string, as JSON. */
function typeOf(rows: ReadonlyArray<Row>): Type {
  const { type } = rows[0] as Row
  switch (type.kind.is) {
    case "choice":
      // Rows of several providers may share a key, which then accepts the options of all of them.
      return choice(...new Set(rows.flatMap(row => optionsOf(row) ?? [])))
    case "boolean":
      return flagText
    case "number":
    case "list":
      return fieldText
    case "object": {
      const { nullIsAbsent: _, ...kind } = type.kind
      return { kind }
    }
    default:
      return type
  }
}

// --- keys and owners -----------------------------------------------------------------------------------------------

/** All keys that belong to single providers. */
export const providerKeys: { readonly [name: string]: Key<unknown, false> } = {
  ...keysWithoutField,
  ...Object.fromEntries(
    [...fromRows].map(([name, { rows }]) => [
      name,
      key(typeOf(rows), rows.every(({ readBy }) => readBy === "hosted") ? "hosted" : undefined)
    ])
  )
}

/** The providers that one of {@link providerKeys} belongs to. */
export const ownersOf = (key: string): ReadonlyArray<string> => [
  ...(fromRows.get(key)?.owners ?? []),
  ...(ownersWithoutField[key as keyof typeof ownersWithoutField] ?? [])
]

/**
 * The name that `provider` uses for a key of another one: Azure AI's `azure_api_version` is Azure OpenAI's
 * `api_version`.
 */
export function counterpartOf(key: string, provider: unknown): string | undefined {
  const known = providerOf.get(provider as string)
  const own = known === undefined ? [] : rowsWithKey(known).map(({ configKey }) => configKey as string)
  if (own.includes(key)) return undefined
  return own.find(other => key.endsWith(`_${other}`) || other.endsWith(`_${key}`))
}
