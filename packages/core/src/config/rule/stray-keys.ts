// Keys that no row of a node has: those with another name here, and those that the gateway keeps for itself.

import { unofferedRows } from "../../table/unoffered.ts"
import { complain, type Place, type Walk } from "../../table/walk.ts"

const folded = (key: string): string => key.replaceAll("_", "").toLowerCase()

// The gateway writes these itself (gateway/src/handlers/handlerUtils.ts:488-660); a caller's would switch parts of it.
const internalKeys: ReadonlySet<string> = new Set(
  [
    "id",
    "is_open",
    "index",
    "original_index",
    "url_to_fetch",
    "default_input_guardrails",
    "default_output_guardrails",
    "integration_details",
    "integration_model_details",
    "virtual_key_details",
    "model_pricing_config",
    "transform_to_form_data"
  ].map(folded)
)

const legacyKeys: ReadonlySet<string> = new Set(["mode", "options"])

/** What people write in a node, and what they should. */
const advice: ReadonlyMap<string, string> = new Map([
  ["azure_resource_name", "Write resource_name: configs have other keys than header fields here."],
  ["azure_deployment_id", "Write deployment_id: configs have other keys than header fields here."],
  ["Authorization", "Write api_key, the bare token."],
  ["authorization", "Write api_key, the bare token."],
  ["anthropic_api_key", "Write api_key."],
  ["ad_auth", "Write azure_ad_token."],
  ["model", 'Write "override_params": { "model": … }.'],
  ["integration", 'Write "provider": "@slug".'],
  ["metadata", "Metadata belongs to the request: send it as x-portkey-metadata."],
  ["config", "This is the config: write its keys here."],
  ["$schema", "Leave it out: the gateway refuses it. Editors may be told in their own settings."],
  ["trace_id", "The trace belongs to the request: send it as x-portkey-trace-id."],
  ["conditions", 'Write it into "strategy".'],
  ["default", 'Write it into "strategy".'],
  ["sticky", 'Write it into "strategy".'],
  ...unofferedRows.map(
    ({ field, advice }) => [field.replace("x-portkey-", "").replaceAll("-", "_"), advice] as const
  )
])

/** Speaks about a key of a node that has no row. */
export function complainOfStrayKey(key: string, _value: unknown, walk: Walk, at: Place): boolean {
  if (legacyKeys.has(key)) {
    const what = "belongs to the first version of configs, which the gateway answers with 400"
    complain(
      walk,
      at,
      key,
      "shape.legacy-config",
      what,
      'Write "strategy": { "mode": … } and "targets": […].'
    )
    return true
  }
  const words = advice.get(key)
  if (words !== undefined) {
    complain(
      walk,
      at,
      key,
      "shape.unknown-key",
      "is not a key of a config; the gateway ignores or refuses it",
      words
    )
    return true
  }
  const internal = internalKeys.has(folded(key))
  if (internal) {
    const what = "is a key that the gateway uses inside itself; in a config it would switch parts of it"
    complain(walk, at, key, "shape.internal-key", what, "Leave it out.")
  }
  return internal
}
