import type { Scenario } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { observed, predicted, type Sketch, withProviders } from "./through-gateway.ts"

/** Four levels: a fallback to a conditional, to load balancing, to a leaf with retries. */
const nested: Sketch = {
  strategy: { mode: "fallback", on_status_codes: [429, 503] },
  retry: { attempts: 1, on_status_codes: [429] },
  targets: [
    {
      strategy: {
        mode: "conditional",
        conditions: [
          { query: { "metadata.plan": "paid", "params.model": { $regex: "^gpt" } }, then: "premium" },
          { query: { "metadata.plan": { $in: ["trial", "paid"] } }, then: "trial" }
        ],
        default: "basic"
      },
      targets: [
        { name: "basic", retry: { attempts: 0 } },
        { name: "premium", strategy: { mode: "loadbalance" }, targets: [{ weight: 0 }, { weight: 1 }] },
        {
          name: "trial",
          strategy: { mode: "single" },
          targets: [{ strategy: { mode: "fallback" }, targets: [{}, {}] }]
        }
      ]
    },
    { strategy: { mode: "fallback", on_status_codes: [500] }, targets: [{ retry: { attempts: 0 } }, {}] }
  ]
}

const routed = "config.targets[0]"
const premium = `${routed}.targets[1].targets[1]`
const trials = [0, 1].map(index => `${routed}.targets[2].targets[0].targets[${index}]`) as [string, string]
const backups = [0, 1].map(index => `config.targets[1].targets[${index}]`) as [string, string]
const paid = { metadata: { plan: "paid" } }
const gpt = { params: { model: "gpt-4o" } }

test.concurrent.for<[string, Scenario]>([
  ["no condition holds", {}],
  ["the default fails, without retries", { answers: { [`${routed}.targets[0]`]: [429] } }],
  ["the first condition holds", { ...paid, ...gpt }],
  ["its target retries", { ...paid, ...gpt, answers: { [premium]: [429] } }],
  [
    "its target fails after all retries",
    { ...paid, ...gpt, answers: { [premium]: [429, 503], [backups[0]]: [500] } }
  ],
  [
    "its target fails with a status that ends the fallback",
    { ...paid, ...gpt, answers: { [premium]: [400] } }
  ],
  ["the second condition holds", { ...paid, answers: { [trials[0]]: [400] } }],
  [
    "all targets fail",
    { ...paid, answers: { [trials[0]]: [400], [trials[1]]: [503], [backups[0]]: [500], [backups[1]]: [404] } }
  ]
])("%s", async ([, scenario], { recording }) => {
  const config = withProviders(nested, recording)
  const told = { params: { model: "test-model" }, draws: { [`${routed}.targets[1]`]: 0.5 }, ...scenario }
  const rest =
    scenario.metadata === undefined ? {} : { metadata: scenario.metadata as Record<string, string> }
  expect(await observed(config, told, recording, rest)).toEqual(predicted(config, told, rest))
})

test("the plan is correct for twenty nested fallbacks", async ({ recording }) => {
  let sketch: Sketch = {}
  for (let level = 0; level < 20; level++) sketch = { strategy: { mode: "fallback" }, targets: [{}, sketch] }
  const config = withProviders(sketch, recording)
  const paths = Array.from({ length: 20 }, (_, level) => `config${".targets[1]".repeat(level)}.targets[0]`)
  const answers = Object.fromEntries(paths.map(path => [path, [500]]))
  const seen = await observed(config, { answers }, recording)
  expect(seen).toEqual(predicted(config, { answers }))
  expect(seen.optionPath).toBe(`config${".targets[1]".repeat(20)}`)
  expect(seen.calls).toHaveLength(21)
})
