// Keys that people write into a node although the gateway expects them elsewhere, under another name, or sets them
// itself.

import { once } from "../../grammar/once.ts"
import type { Misplaced } from "../../grammar/type.ts"
import { folded } from "../../issue/near-miss.ts"
import { unofferedRows } from "../unoffered.ts"

const inStrategy = (key: string): Misplaced => ({
  key: "strategy",
  repair: `Write "strategy": { "${key}": … }.`
})

const inRetry = 'Write "retry": { "attempts": … }.'
const inHost = 'Write "custom_host".'

/** What to write instead. */
const repairs: { readonly [name: string]: string | Misplaced } = {
  azure_resource_name: { key: "resource_name" },
  azure_deployment_id: { key: "deployment_id" },
  authorization: { key: "api_key" },
  anthropic_api_key: { key: "api_key" },
  ad_auth: { key: "azure_ad_token" },
  model: 'Write "override_params": { "model": … }.',
  integration: { key: "provider", repair: 'Write "provider": "@slug".' },
  metadata: "Send it as x-portkey-metadata.",
  config: "Write its keys here.",
  $schema: {
    repair: "Leave it out.",
    edit: { remove: true }
  },
  trace_id: "Send it as x-portkey-trace-id.",
  conditions: inStrategy("conditions"),
  default: inStrategy("default"),
  sticky: inStrategy("sticky"),
  sticky_session: inStrategy("sticky"),
  guardrails: 'Write "input_guardrails" or "output_guardrails".',
  retries: inRetry,
  num_retries: inRetry,
  max_retries: inRetry,
  fallbacks: { key: "strategy", repair: 'Write "strategy": { "mode": "fallback" } and "targets".' },
  timeout: 'Write "request_timeout", in ms.',
  base_url: inHost,
  api_base: inHost,
  vertex_location: { key: "vertex_region" }
}

// The gateway sets these itself (gateway/src/handlers/handlerUtils.ts:488-660).
const internal = [
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
]

const ofFirstVersion = ["mode", "options"]

const configKeyOf = (field: string): string => field.replace("x-portkey-", "")

/** All misplaced keys, by their folded names. */
export const misplacedKeys: () => ReadonlyMap<string, Misplaced> = once(() => {
  const all: ReadonlyArray<readonly [string, Misplaced]> = [
    ...internal.map(
      name =>
        [
          name,
          {
            rule: "shape.internal-key",
            what: "is an internal key of the gateway",
            repair: "Leave it out.",
            edit: { remove: true }
          }
        ] as const
    ),
    ...unofferedRows.map(({ field, advice }) => [configKeyOf(field), { repair: advice }] as const),
    ...Object.entries(repairs).map(
      ([name, repair]) => [name, typeof repair === "string" ? { repair } : repair] as const
    ),
    ...ofFirstVersion.map(
      name =>
        [
          name,
          {
            key: "strategy",
            rule: "shape.legacy-config",
            what: "is of the first version of configs, so the gateway answers 400",
            repair: 'Write "strategy": { "mode": … } and "targets": […].'
          }
        ] as const
    )
  ]
  return new Map(all.map(([name, misplaced]) => [folded(name), misplaced]))
})
