import { explain, predict, type Scenario } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { observed, predicted, type Sketch, withProviders } from "./through-gateway.ts"

const retry = (attempts: number, on_status_codes?: ReadonlyArray<number>): Sketch => ({
  retry: { attempts, ...(on_status_codes && { on_status_codes }) }
})
const both = (first: Sketch, second: Sketch): Sketch => ({
  strategy: { mode: "fallback" },
  targets: [first, second]
})
const [one, two] = ["config.targets[0]", "config.targets[1]"] as const
const broken = { broken: true }

// Each waits as long as the gateway: 1 s before the first retry, 2 s before the second. So all run concurrently.
test.concurrent.for<[string, Sketch, Scenario["answers"] & {}]>([
  ["without retries a 429 is final", {}, { config: [429] }],
  ["by default 429 is retried", retry(1), { config: [429] }],
  ["by default 500 is retried", retry(1), { config: [500] }],
  ["by default 502 is retried", retry(1), { config: [502] }],
  ["by default 503 is retried", retry(1), { config: [503] }],
  ["by default 504 is retried", retry(1), { config: [504] }],
  ["by default 529 is not retried", retry(1), { config: [529] }],
  ["by default 408 is not retried", retry(1), { config: [408] }],
  ["a list replaces the defaults", retry(1, [418]), { config: [500] }],
  ["a list may name any status", retry(1, [418]), { config: [418] }],
  ["an empty list retries nothing", retry(2, []), { config: [500] }],
  ["a listed 200 is retried", retry(1, [200]), {}],
  ["two retries fail", retry(2, [500]), { config: [500, 500, 500] }],
  ["the second retry succeeds", retry(2, [500]), { config: [500, 500] }],
  ["retries end at another status", retry(2, [500]), { config: [500, 404] }],
  ["a broken connection is retried with any list", retry(1, [429]), { config: [broken] }],
  ["a connection that stays broken counts as a 500", retry(1, [429]), { config: [broken, broken] }],
  [
    "a connection that stays broken counts as exhausted if 500 is listed",
    retry(1, [500]),
    { config: [broken, broken] }
  ],
  ["a broken connection is not retried without retries", {}, { config: [broken] }],
  [
    "each target of a fallback has its own retries",
    { ...both({}, retry(1, [503])), ...retry(1, [500]) },
    { [one]: [500, 500], [two]: [503, 500] }
  ],
  [
    "attempts: 0 switches the parent's retries off",
    { ...both(retry(0), {}), ...retry(1) },
    { [one]: [500], [two]: [500] }
  ]
])("%s", async ([, sketch, answers], { recording }) => {
  const config = withProviders(sketch, recording)
  expect(await observed(config, { answers }, recording)).toEqual(predicted(config, { answers }))
})

test.concurrent("the gateway waits 1 s and 2 s", async ({ recording }) => {
  const config = withProviders(retry(2, [500]), recording)
  const answers = { config: [500, 500] }
  await observed(config, { answers }, recording)
  const arrivals = recording.requests().map(({ receivedAt }) => receivedAt)
  const waits = arrivals.slice(1).map((at, index) => at - (arrivals[index] as number))
  const { calls } = predict(explain({ route: { config } }, { gateway: "open-source" }), { answers })
  for (const [index, { waitedMs }] of calls.slice(1).entries()) {
    // A timer may fire one millisecond early, and late on a busy machine.
    expect(waits[index]).toBeGreaterThanOrEqual(waitedMs - 2)
    expect(waits[index]).toBeLessThan(waitedMs + 900)
  }
  expect(calls).toHaveLength(arrivals.length)
})
