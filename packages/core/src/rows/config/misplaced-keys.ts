// Keys that people write into a node although the gateway expects them elsewhere, under another name, or sets them
// itself.

import { once } from "../../grammar/once.ts"
import type { Misplaced } from "../../grammar/type.ts"
import { folded } from "../../issue/near-miss.ts"
import { words } from "../../issue/words.ts"
import { unofferedRows } from "../unoffered.ts"

const leaveOut = { repair: "Leave it out.", edit: { remove: true } } as const

/** A key that belongs into the object at `key` of the node. */
const into =
  (key: string, own?: string) =>
  (name: string): Misplaced => ({
    key,
    repair: path => words`Write it as ${{ at: [...path, key, own ?? name] }}.`
  })

/** A setting of a request, which has a header field. */
const asField = (name: string): Misplaced => ({
  repair: `Send it as x-portkey-${name.replaceAll("_", "-")}.`
})

const legacy = {
  rule: "shape.legacy-config",
  what: "is of an old config version, so the gateway answers 400",
  repair: 'Write "strategy": { "mode": … } and "targets": […].'
}

/** What to do with header fields in a config. */
export const forwardThem = 'Send them with the request, and name them in "forward_headers".'

/** What to report about keys, each list of names separated by blanks. */
const places: ReadonlyArray<readonly [names: string, place: Misplaced | ((name: string) => Misplaced)]> = [
  // The gateway sets these itself (gateway/src/handlers/handlerUtils.ts:488-660).
  [
    "id is_open index original_index url_to_fetch default_input_guardrails default_output_guardrails " +
      "integration_details integration_model_details virtual_key_details model_pricing_config transform_to_form_data",
    { ...leaveOut, rule: "shape.internal-key", what: "is an internal key of the gateway" }
  ],
  ["mode", { ...legacy, key: "strategy" }],
  ["options", { ...legacy, key: "targets" }],
  ["azure_resource_name", { key: "resource_name" }],
  ["azure_deployment_id", { key: "deployment_id" }],
  ["authorization anthropic_api_key", { key: "api_key" }],
  ["aws_secret_key", { key: "aws_secret_access_key" }],
  ["conditions default sticky", into("strategy")],
  ["sticky_session", into("strategy", "sticky")],
  [
    "fallback fallbacks",
    { key: "strategy", repair: 'Write "strategy": { "mode": "fallback" } and "targets": […].' }
  ],
  ["guardrails", { key: "input_guardrails", repair: 'Write "input_guardrails" or "output_guardrails".' }],
  ["retries num_retries max_retries", into("retry", "attempts")],
  ["timeout", { key: "request_timeout", repair: 'Write "request_timeout", in ms.' }],
  ["base_url api_base", { key: "custom_host" }],
  ["model temperature max_tokens top_p stream tools", into("override_params")],
  ["providers", { key: "targets" }],
  ["metadata trace_id cache_namespace cache_force_refresh", asField],
  ["headers", { key: "forward_headers", repair: forwardThem }],
  ["params", { key: "override_params" }],
  // It counts as completing the config, so the config is not also reported as incomplete.
  ["config x-portkey-config", { key: "request_timeout", repair: "Write its keys here." }]
]

/** All misplaced keys, by their folded names. */
export const misplacedKeys: () => ReadonlyMap<string, Misplaced> = once(
  () =>
    new Map([
      ...unofferedRows.map(({ field, advice }): [string, Misplaced] => [
        folded(field.replace("x-portkey-", "")),
        { repair: advice }
      ]),
      ...places.flatMap(([names, place]) =>
        names
          .split(" ")
          .map((name): [string, Misplaced] => [
            folded(name),
            typeof place === "function" ? place(name) : place
          ])
      )
    ])
)
