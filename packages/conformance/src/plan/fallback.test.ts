import type { Scenario } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { observed, predicted, type Sketch, withProviders } from "./through-gateway.ts"

const leaf: Sketch = {}
const fallback = (targets: ReadonlyArray<Sketch>, strategy: object = {}): Sketch => ({
  strategy: { mode: "fallback", ...strategy },
  targets
})
const [one, two, three] = [0, 1, 2].map(index => `config.targets[${index}]`) as [string, string, string]
const broken = { broken: true }

test.for<[string, Sketch, Scenario["answers"] & {}]>([
  ["stops at a 200", fallback([leaf, leaf]), {}],
  ["stops at another 2xx", fallback([leaf, leaf]), { [one]: [246] }],
  ["continues after a 401", fallback([leaf, leaf, leaf]), { [one]: [401] }],
  ["continues after a broken connection", fallback([leaf, leaf]), { [one]: [broken] }],
  [
    "answers with the last failure",
    fallback([leaf, leaf, leaf]),
    { [one]: [500], [two]: [429], [three]: [418] }
  ],
  [
    "continues after a listed status",
    fallback([leaf, leaf], { on_status_codes: [429, 503] }),
    { [one]: [503] }
  ],
  ["stops at an unlisted status", fallback([leaf, leaf], { on_status_codes: [429] }), { [one]: [500] }],
  [
    "a broken connection counts as a 500",
    fallback([leaf, leaf], { on_status_codes: [500] }),
    { [one]: [broken] }
  ],
  ["a list also applies to 2xx", fallback([leaf, leaf, leaf], { on_status_codes: [200] }), { [two]: [201] }],
  [
    "outer and inner fallbacks have separate lists",
    fallback([fallback([leaf, leaf], { on_status_codes: [500] }), leaf], { on_status_codes: [429] }),
    { [`${one}.targets[0]`]: [500], [`${one}.targets[1]`]: [429] }
  ],
  [
    "continues after an inner fallback that fails",
    fallback([fallback([leaf, leaf]), fallback([leaf, leaf])]),
    { [`${one}.targets[0]`]: [500], [`${one}.targets[1]`]: [502], [`${two}.targets[0]`]: [503] }
  ],
  [
    "single uses its first target only",
    { strategy: { mode: "single" }, targets: [leaf, leaf] },
    { [one]: [500] }
  ]
])("%s", async ([, sketch, answers], { recording }) => {
  const config = withProviders(sketch, recording)
  expect(await observed(config, { answers }, recording)).toEqual(predicted(config, { answers }))
})

// Mistakes that compile refuses because of what the gateway does with them.

test("a fallback with an empty list of statuses never continues", async ({ recording }) => {
  const config = withProviders(fallback([leaf, leaf], { on_status_codes: [] }), recording)
  const answers = { [one]: [500] }
  const seen = await observed(config, { answers }, recording, {}, { unchecked: true })
  expect(seen).toEqual(predicted(config, { answers }))
  expect(seen.calls).toEqual([one])
})

test("a target without a provider ends the fallback with the gateway's own 500", async ({ recording }) => {
  const nobody = { provider: undefined, api_key: undefined, cache: { mode: "simple" } }
  const config = withProviders(fallback([leaf, nobody, leaf]), recording)
  const answers = { [one]: [500] }
  const seen = await observed(config, { answers }, recording, {}, { unchecked: true })
  expect(seen).toEqual(predicted(config, { answers }))
  expect(seen).toEqual({ status: 500, calls: [one] })
})

test("a fallback continues after a target that never answers; if it is the last, the client waits", async ({
  recording
}) => {
  const never = { strategy: { mode: "loadbalance" }, targets: [{ weight: 0 }] }
  const config = withProviders(fallback([never, leaf]), recording)
  const options = { unchecked: true, patienceMs: 1500 }
  expect(await observed(config, {}, recording, {}, options)).toEqual(predicted(config, {}))

  const last = withProviders(fallback([leaf, never]), recording)
  expect(await observed(last, { answers: { [one]: [500] } }, recording, {}, options)).not.toHaveProperty(
    "status"
  )
})
