// A config ten times as large takes about ten times as long. Compares a ratio of processor times, so that a slow or
// busy machine does not fail the test.

import { describe, expect, test } from "vitest"
import { mapConfigSecrets } from "../rows/config/config-secrets.ts"
import { checkConfig } from "./check-config.ts"
import { choosing } from "./issues.fixture.ts"

const target = (index: number) => ({
  name: `target-${index}`,
  provider: "openai",
  api_key: "sk-fake",
  weight: 1,
  retry: { attempts: 3, on_status_codes: [429, 503] },
  override_params: { model: "gpt-4o", stop: ["a", "b"] }
})

const targets = (count: number) => Array.from({ length: count }, (_, index) => target(index))

const conditional = (count: number) =>
  choosing(
    {
      mode: "conditional",
      conditions: Array.from({ length: count }, (_, index) => ({
        query: { "params.model": `model-${index}` },
        then: `target-${index}`
      })),
      default: "target-0"
    },
    ...targets(count)
  )

const faulty = (count: number) =>
  choosing(
    { mode: "loadbalance" },
    ...Array.from({ length: count }, () => ({ weigth: 1, retry: { attempts: "3" } }))
  )

/** The processor time of the shortest of several runs, in µs. */
function shortest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, user + system)
  }
  return best
}

const growth = (small: () => unknown, large: () => unknown): number => {
  small()
  return shortest(large) / shortest(small)
}

describe("the time of checkConfig grows linearly", { retry: 3 }, () => {
  test.each([
    ["valid targets", (count: number) => choosing({ mode: "loadbalance" }, ...targets(count))],
    ["conditions", conditional],
    ["targets with errors", faulty]
  ])("%s", (_, make) => {
    const [small, large] = [make(500), make(5000)]
    expect(
      growth(
        () => checkConfig(small),
        () => checkConfig(large)
      )
    ).toBeLessThan(20)
  })
})

// Ten thousand objects no longer fit in the processor's cache, which shows here. Quadratic time would be a factor of
// 100.
test("the time of mapping secrets grows linearly", { retry: 3 }, () => {
  const [small, large] = [choosing({}, ...targets(1000)), choosing({}, ...targets(10_000))]
  const mask = (config: object) => mapConfigSecrets(config, () => "***")
  expect(
    growth(
      () => mask(small),
      () => mask(large)
    )
  ).toBeLessThan(50)
})
