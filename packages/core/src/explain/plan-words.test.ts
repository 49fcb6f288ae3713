import { describe, expect, test } from "vitest"
import type { CircuitBreakerPlan, Destination, RetryPlan } from "./leaf-plan.ts"
import {
  arrivalWords,
  breakerWords,
  destinationWords,
  durationWords,
  guardrailWords,
  listWords,
  percentWords,
  retryWords,
  strategyWords,
  triggerWords,
  worstCaseWords
} from "./plan-words.ts"
import type { Arrival, FallbackPlan, PlanNode, StrategyPlan } from "./routing-plan.ts"

test("durations have all their units", () => {
  const times = [0, 250, 999, 1000, 1500, 61_000, 3_600_000, 10_000_000, 86_400_000, 7 * 86_400_000]
  expect(times.map(durationWords)).toEqual([
    "0 ms",
    "250 ms",
    "999 ms",
    "1 s",
    "1.5 s",
    "1 min 1 s",
    "1 h",
    "2 h 46 min 40 s",
    "1 day",
    "7 days"
  ])
})

test("a percentage has one decimal digit if necessary", () => {
  expect([1, 0.7, 1 / 3, 0.0004, 0].map(percentWords)).toEqual([
    "100 %",
    "70 %",
    "33.3 %",
    "under 0.1 %",
    "0 %"
  ])
})

test("lists of one, two and three items have commas and a conjunction", () => {
  expect([[], [1], [1, 2], [1, 2, 3]].map(each => listWords(each, "or"))).toEqual([
    "",
    "1",
    "1 or 2",
    "1, 2 or 3"
  ])
})

test("places in a fallback are ordinal numbers", () => {
  const words = (position: number) => {
    const arrival = { by: "fallback", position, after: [429] } as const
    return arrivalWords({ arrival } as unknown as PlanNode, { mode: "fallback" } as FallbackPlan)
  }
  expect([1, 2, 3, 4, 11, 12, 21, 112].map(words)).toEqual([
    "1st",
    ...["2nd", "3rd", "4th", "11th", "12th", "21st", "112th"].map(place => `${place}, after 429`)
  ])
})

test("each strategy has its words", () => {
  const words = (plan: object, gateway: "hosted" | "open-source" = "hosted") =>
    strategyWords(plan as StrategyPlan, gateway)
  expect(words({ mode: "single" })).toBe("uses its first target")
  expect(words({ mode: "loadbalance" })).toBe("draws one target by weight")
  expect(words({ mode: "loadbalance" }, "open-source")).toBe(
    "draws one target by weight, and tries no other if that fails"
  )
})

test("a fallback names the statuses that trigger it", () => {
  expect(triggerWords("not-2xx")).toBe("any status outside 200–299")
  expect([[], [429], [429, 500]].map(triggerWords)).toEqual(["no status", "429", "429 or 500"])
})

describe("when a request reaches a target", () => {
  const words = (arrival: Arrival, probability = 1, above: object = { mode: "single" }) =>
    arrivalWords({ arrival, probability } as PlanNode, above as StrategyPlan)

  test("a single strategy and the root always reach it", () => {
    expect(words({ by: "single" })).toBe("always")
    expect(words({ by: "request" })).toBe("always")
  })

  test("a load balancer gives its share, and the share of all requests if that is less", () => {
    const arrival = { by: "loadbalance", weight: 1, share: 0.5 } as const
    expect(words(arrival, 0.5)).toBe("50 %")
    expect(words(arrival, 0.25)).toBe("50 %, 25 % of all")
  })

  test("a conditional strategy gives its conditions, with numbers if there are several", () => {
    const above = (...all: ReadonlyArray<string>) => ({
      mode: "conditional",
      conditions: all.map(condition => ({ words: condition }))
    })
    const by = (conditions: ReadonlyArray<number>, isDefault: boolean): Arrival => ({
      by: "conditional",
      conditions,
      isDefault
    })
    expect(words(by([0], false), 1, above("a"))).toBe("if a")
    expect(words(by([1], false), 1, above("a", "b"))).toBe("(2) if b")
    expect(words(by([0, 1], true), 1, above("a", "b"))).toBe("(1) if a, or (2) if b, and otherwise")
    expect(words(by([], true), 1, above("a"))).toBe("otherwise")
  })
})

test.for<[Destination, string]>([
  [{ by: "provider", slug: "openai" }, "openai"],
  [{ by: "unlisted-provider", slug: "new" }, "new"],
  [{ by: "catalog", slug: "@a" }, "@a"],
  [{ by: "catalog", slug: "@a", model: "m" }, "@a, model m"],
  [{ by: "virtual-key" }, "the provider of the virtual key"],
  [{ by: "saved-config", id: "pc-1" }, "whatever the saved config pc-1 says"],
  [{ by: "api-key" }, "whatever the default config of the API key or workspace says"],
  [{ by: "request-model" }, "the provider in the body's model, @slug/model"],
  [{ by: "passthrough" }, "the provider that the request names"],
  [{ by: "prompt", id: "pp-1" }, "the model of the prompt pp-1"],
  [{ by: "nobody" }, "no provider"]
])("%j is called %s", ([destination, expected]) => {
  expect(destinationWords(destination)).toBe(expected)
})

test("retries list up to five waits, and say whether retry-after is obeyed", () => {
  const words = (attempts: number, statuses: ReadonlyArray<number> = [500], obeysRetryAfter = false) => {
    const delaysMs = Array.from({ length: attempts }, (_, index) => index + 1)
    return retryWords({ attempts, statuses, delaysMs, obeysRetryAfter } satisfies RetryPlan)
  }
  expect(words(0)).toBe("none")
  expect(words(5)).toBe("up to 5, after 500 or a broken connection, waiting 1 ms, 2 ms, 3 ms, 4 ms and 5 ms")
  expect(words(6)).toBe("up to 6, after 500 or a broken connection, waiting 1 ms, 2 ms, 3 ms, 4 ms, 5 ms, …")
  expect(words(1, [], true)).toBe("up to 1, after a broken connection, waiting 1 ms")
  expect(words(1, [429], true)).toContain("waiting 1 ms, or as long as a 429 asks")
  expect(words(1, [429])).not.toContain("asks")
})

test("a circuit breaker opens after a number of failures, a share of them, or either", () => {
  const words = (breaker: Partial<CircuitBreakerPlan>, by: "catalog" | "virtual-key" = "virtual-key") => {
    const plan = { minimumRequests: 5, cooldownMs: 30_000, ...breaker }
    return breakerWords(plan, by === "catalog" ? { by, slug: "@a" } : { by })
  }
  expect(words({ failures: 1 })).toBe(
    "left out for 30 s from its first failure on, after 1 failure (500 and above), unless all targets are"
  )
  expect(words({ percentage: 20 })).toContain("after 20 % failures of at least 5 requests (")
  expect(words({ failures: 2, percentage: 20 })).toContain("after 2 failures or 20 % failures of")
  expect(words({ failures: 2, statuses: [429, 503] })).toContain("(429 or 503)")
  expect(words({ failures: 2 }, "catalog")).toMatch(/unless all targets are; for a slug/)
})

test("a guardrail is written with the effect of its failure", () => {
  expect(guardrailWords({ checks: ["a", "b"], effect: "deny", from: "config" })).toBe(
    "a, b (a failure answers 446)"
  )
  expect(guardrailWords({ checks: [], effect: "observe", from: "config" })).toBe(
    "no checks (runs beside the request)"
  )
})

test("the worst case is written in words", () => {
  expect(worstCaseWords(undefined)).toMatch(/^Number of calls and time are up to a config/)
  expect(worstCaseWords({ calls: 0, waitMs: 0, timeMs: 0 })).toBe("At most 0 calls to providers")
  expect(worstCaseWords({ calls: 0, waitMs: 0 })).toBe("At most 0 calls to providers")
  expect(worstCaseWords({ calls: 1, waitMs: 0, timeMs: 500 })).toBe(
    "At most 1 call to providers; 500 ms in all"
  )
  expect(worstCaseWords({ calls: 2, waitMs: 1000 })).toBe(
    "At most 2 calls to providers, 1 s of waiting in between; how long a call takes is not limited"
  )
})
