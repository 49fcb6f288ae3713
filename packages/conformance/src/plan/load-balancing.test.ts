import { explain } from "@portspec/core"
import { expect } from "vitest"
import { leavesOf } from "../../../core/src/explain/leaves.ts"
import { test } from "../gateway/gateway-test.ts"
import { observed, predicted, type Sketch, withProviders } from "./through-gateway.ts"

const balance = (targets: ReadonlyArray<Sketch>): Sketch => ({ strategy: { mode: "loadbalance" }, targets })
const weighing = (weight?: number): Sketch => (weight === undefined ? {} : { weight })

test.for<[string, Sketch]>([
  ["weights are relative", balance([weighing(5), weighing(3), weighing(1)])],
  ["a missing weight is 1", balance([weighing(0.5), weighing(), weighing(2)])],
  ["a weight of 0 is never drawn", balance([weighing(0), weighing(1), weighing(0), weighing(3)])],
  [
    "shares of nested targets are multiplied",
    balance([
      { ...balance([weighing(1), weighing(3)]), weight: 2 },
      balance([weighing(), weighing()]),
      weighing(1)
    ])
  ]
])("%s", { timeout: 60_000 }, async ([, sketch], { recording }) => {
  const config = withProviders(sketch, recording)
  const requests = 300
  const counts = new Map<string, number>()
  for (let batch = 0; batch < requests / 30; batch++) {
    const seen = await Promise.all(Array.from({ length: 30 }, () => observed(config, {}, recording)))
    for (const { optionPath = "" } of seen) counts.set(optionPath, (counts.get(optionPath) ?? 0) + 1)
  }
  const leaves = leavesOf(explain({ route: { config } }, { gateway: "open-source" }))
  const expected = new Map(leaves.map(({ path, probability }) => [path, probability * requests]))
  for (const [path, count] of expected) if (count === 0) expect(counts.has(path)).toBe(false)
  expect([...counts.keys()].filter(path => !expected.has(path))).toEqual([])
  // Pearson's statistic against its quantile at 1 − 10⁻⁷, so that one correct run in ten million fails.
  const reachable = [...expected].filter(([, count]) => count > 0)
  const statistic = reachable.reduce(
    (sum, [path, count]) => sum + ((counts.get(path) ?? 0) - count) ** 2 / count,
    0
  )
  expect(statistic).toBeLessThan(chiSquareLimits[reachable.length - 1] as number)
})

/** Quantiles of the chi-square distribution at 1 − 10⁻⁷, by degrees of freedom from 0. */
const chiSquareLimits = [0, 28.4, 32.3, 35.5, 38.3]

test("the answer of the drawn target is final, even if it fails", async ({ recording }) => {
  const config = withProviders(balance([weighing(0), weighing(1)]), recording)
  const answers = { "config.targets[1]": [500] }
  // Any draw gives the same result.
  for (const draw of [0, 0.999]) {
    const scenario = { answers, draws: { config: draw } }
    expect(await observed(config, scenario, recording)).toMatchObject({ status: 500 })
    expect(predicted(config, scenario)).toMatchObject({ status: 500, optionPath: "config.targets[1]" })
  }
})

test("with weights that add up to 0, the client waits", async ({ recording }) => {
  const config = withProviders(balance([weighing(0), weighing(0)]), recording)
  const seen = await observed(config, {}, recording, {}, { unchecked: true, patienceMs: 1000 })
  expect(seen).toEqual(predicted(config, {}))
  expect(seen).toEqual({ calls: [] })
})
