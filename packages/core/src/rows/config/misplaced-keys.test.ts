// The repair of each misplaced key. Names are folded: without letter case and separators.

import { expect, test } from "vitest"
import { checkConfig } from "../../compile/check-config.ts"
import type { Misplaced } from "../../grammar/type.ts"
import { configSurface } from "../../issue/surfaces.ts"
import { say } from "../../issue/words.ts"
import { unofferedRows } from "../unoffered.ts"
import { misplacedKeys } from "./misplaced-keys.ts"

/** The repair as the surface of a config writes it, for a key of the whole config. */
const said = ({ repair }: Misplaced): string | undefined =>
  repair && say(configSurface, typeof repair === "function" ? repair([]) : repair)

const line = ([name, misplaced]: readonly [string, Misplaced]): string => {
  const { key, rule, edit } = misplaced
  return [name, rule, key && `→ ${key}`, said(misplaced), edit && JSON.stringify(edit)]
    .filter(Boolean)
    .join(" | ")
}

const adviceOf = new Map(
  unofferedRows.map(({ field, advice }) => [field.replace("x-portkey-", "").replaceAll("-", ""), advice])
)

test("each misplaced key has a repair", () => {
  const own = [...misplacedKeys()].filter(([name, { repair }]) => adviceOf.get(name) !== repair)
  expect(own.map(line).join("\n")).toMatchInlineSnapshot(`
    "mode | shape.legacy-config | → strategy | Write "strategy": { "mode": … } and "targets": […].
    id | shape.internal-key | Leave it out. | {"remove":true}
    isopen | shape.internal-key | Leave it out. | {"remove":true}
    index | shape.internal-key | Leave it out. | {"remove":true}
    originalindex | shape.internal-key | Leave it out. | {"remove":true}
    urltofetch | shape.internal-key | Leave it out. | {"remove":true}
    defaultinputguardrails | shape.internal-key | Leave it out. | {"remove":true}
    defaultoutputguardrails | shape.internal-key | Leave it out. | {"remove":true}
    integrationdetails | shape.internal-key | Leave it out. | {"remove":true}
    integrationmodeldetails | shape.internal-key | Leave it out. | {"remove":true}
    virtualkeydetails | shape.internal-key | Leave it out. | {"remove":true}
    modelpricingconfig | shape.internal-key | Leave it out. | {"remove":true}
    transformtoformdata | shape.internal-key | Leave it out. | {"remove":true}
    options | shape.legacy-config | → targets | Write "strategy": { "mode": … } and "targets": […].
    conditions | → strategy | Write it as strategy.conditions.
    default | → strategy | Write it as strategy.default.
    sticky | → strategy | Write it as strategy.sticky.
    stickysession | → strategy | Write it as strategy.sticky.
    fallback | → strategy | Write "strategy": { "mode": "fallback" } and "targets": […].
    fallbacks | → strategy | Write "strategy": { "mode": "fallback" } and "targets": […].
    guardrails | → input_guardrails | Write "input_guardrails" or "output_guardrails".
    retries | → retry | Write it as retry.attempts.
    numretries | → retry | Write it as retry.attempts.
    maxretries | → retry | Write it as retry.attempts.
    timeout | → request_timeout | Write "request_timeout", in ms.
    model | → override_params | Write it as override_params.model.
    temperature | → override_params | Write it as override_params.temperature.
    maxtokens | → override_params | Write it as override_params.max_tokens.
    topp | → override_params | Write it as override_params.top_p.
    stream | → override_params | Write it as override_params.stream.
    tools | → override_params | Write it as override_params.tools.
    metadata | Send it as x-portkey-metadata.
    traceid | Send it as x-portkey-trace-id.
    cachenamespace | Send it as x-portkey-cache-namespace.
    cacheforcerefresh | Send it as x-portkey-cache-force-refresh.
    headers | → forward_headers | Send them with the request, and name them in "forward_headers".
    config | → request_timeout | Write its keys here.
    xportkeyconfig | → request_timeout | Write its keys here."
  `)
})

test("a field that no spec offers is also a misplaced key, with the same advice", () => {
  for (const [name, advice] of adviceOf)
    if (name !== "mode") expect(misplacedKeys().get(name), name).toEqual({ repair: advice })
})

test("a misplaced key is recognized in any spelling", () => {
  for (const key of ["traceId", "trace_id", "TRACE-ID"]) {
    const [issue] = checkConfig({ provider: "openai", api_key: "k-fake", [key]: "t" })
    expect(issue?.repair).toBe("Send it as x-portkey-trace-id.")
  }
})
