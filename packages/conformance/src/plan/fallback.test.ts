import { expect } from "vitest"
import type { Scenario } from "../../../core/src/explain/scenario.ts"
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
  ["goes on after a 401", fallback([leaf, leaf, leaf]), { [one]: [401] }],
  ["goes on after a broken connection", fallback([leaf, leaf]), { [one]: [broken] }],
  [
    "answers with the last failure",
    fallback([leaf, leaf, leaf]),
    { [one]: [500], [two]: [429], [three]: [418] }
  ],
  [
    "goes on after a listed status",
    fallback([leaf, leaf], { on_status_codes: [429, 503] }),
    { [one]: [503] }
  ],
  [
    "stops at a status that is not listed",
    fallback([leaf, leaf], { on_status_codes: [429] }),
    { [one]: [500] }
  ],
  ["a broken connection is a 500", fallback([leaf, leaf], { on_status_codes: [500] }), { [one]: [broken] }],
  [
    "a list decides about 2xx too",
    fallback([leaf, leaf, leaf], { on_status_codes: [200] }),
    { [two]: [201] }
  ],
  [
    "lists of outer and inner fallbacks are apart",
    fallback([fallback([leaf, leaf], { on_status_codes: [500] }), leaf], { on_status_codes: [429] }),
    { [`${one}.targets[0]`]: [500], [`${one}.targets[1]`]: [429] }
  ],
  [
    "an inner fallback that fails in the end is gone on from",
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

// Mistakes that compile refuses. What the gateway makes of them is why.

test("an empty list of statuses never goes on", async ({ recording }) => {
  const config = withProviders(fallback([leaf, leaf], { on_status_codes: [] }), recording)
  const answers = { [one]: [500] }
  const seen = await observed(config, { answers }, recording, {}, { unchecked: true })
  expect(seen).toEqual(predicted(config, { answers }))
  expect(seen.calls).toEqual([one])
})

test("a target without a provider ends the chain with a 500 of the gateway's own", async ({ recording }) => {
  const nobody = { provider: undefined, api_key: undefined, cache: { mode: "simple" } }
  const config = withProviders(fallback([leaf, nobody, leaf]), recording)
  const answers = { [one]: [500] }
  const seen = await observed(config, { answers }, recording, {}, { unchecked: true })
  expect(seen).toEqual(predicted(config, { answers }))
  expect(seen).toEqual({ status: 500, calls: [one] })
})

test("a target that never answers is gone on from; the last one leaves the client waiting", async ({
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
