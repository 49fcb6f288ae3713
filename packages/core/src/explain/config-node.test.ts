import { describe, expect, test } from "vitest"
import { a, fallback, first, leaves, openSource, planOf } from "./plan.fixture.ts"

const settings = (node: object, options?: typeof openSource) => first({ ...a, ...node }, {}, options)

describe("retries", () => {
  test.for<[unknown, number]>([
    [{ attempts: 2 }, 2],
    [{ attempts: 1.2 }, 2],
    [{ attempts: 0 }, 0],
    [{ attempts: -1 }, 0],
    [{ attempts: "2" }, 0],
    [{ attempts: Number.POSITIVE_INFINITY }, 0],
    [{}, 0]
  ])("%j retries %s times", ([retry, attempts]) => {
    expect(settings({ retry }).retry?.value.attempts).toBe(attempts)
    expect(settings({ retry }).retry?.value.statuses).toHaveLength(attempts === 0 ? 0 : 5)
  })

  test("only a number counts as a status, and only true obeys retry-after", () => {
    const { retry } = settings({
      retry: { attempts: 1, on_status_codes: [429, "500"], use_retry_after_header: 1 }
    })
    expect(retry?.value).toMatchObject({ statuses: [429], obeysRetryAfter: false })
  })

  test("a retry that is not an object is ignored", () => {
    for (const retry of [3, "3", [3], null]) expect(settings({ retry }).retry).toBeUndefined()
  })
})

describe("the maximum age of a cached response", () => {
  const week = 7 * 86_400_000

  test.for<[unknown, number, number]>([
    [undefined, week, 86_400_000],
    [0, week, 86_400_000],
    [59, week, 59],
    [60, 60_000, 60],
    [7_776_000, 7_776_000_000, 7_776_000],
    [7_776_001, week, 7_776_001],
    ["60", week, 86_400_000]
  ])("max_age %s", ([max_age, hosted, here]) => {
    const cache = { mode: "simple", max_age }
    expect(settings({ cache }).cache?.value.maxAgeMs).toBe(hosted)
    expect(settings({ cache }, openSource).cache?.value.maxAgeMs).toBe(here)
  })

  test("a cache without a mode stores nothing, and below another cache it switches that one off", () => {
    const below = (cache: unknown) =>
      leaves(fallback([{ ...a, cache }], {}, { cache: { mode: "simple" } }))[0]?.cache?.value.mode
    expect(below({ max_age: 60 })).toBeUndefined()
    expect(below({ mode: "" })).toBeUndefined()
    expect(below("semantic")).toBe("simple")
    expect(below({ mode: "semantic" })).toBe("semantic")
  })
})

describe("a circuit breaker", () => {
  const breaker = (cb_config: unknown, mode = "fallback") => {
    const config = { strategy: { mode, cb_config }, targets: [{ provider: "@a" }] }
    return leaves(config, {}, { saved: true })[0]?.circuitBreaker?.value
  }

  test.for<[unknown, object | undefined]>([
    [
      { failure_threshold: 3, cooldown_interval: 60_000 },
      { failures: 3, minimumRequests: 5, cooldownMs: 60_000 }
    ],
    [
      { failure_threshold_percentage: 9, minimum_requests: 7, cooldown_interval: 30_001 },
      { percentage: 9, minimumRequests: 7, cooldownMs: 30_001 }
    ],
    [
      { failure_threshold: 3, cooldown_interval: 29_999, failure_status_codes: [429, "x"] },
      { failures: 3, minimumRequests: 5, cooldownMs: 30_000, statuses: [429] }
    ],
    [{ failure_threshold: 3 }, undefined],
    [{ cooldown_interval: 60_000 }, undefined],
    [{ failure_threshold: "3", cooldown_interval: 60_000 }, undefined],
    [[3], undefined]
  ])("%j", ([given, expected]) => {
    expect(breaker(given)).toEqual(expected)
  })

  test("a conditional strategy has no circuit breaker", () => {
    expect(breaker({ failure_threshold: 3, cooldown_interval: 60_000 }, "conditional")).toBeUndefined()
  })
})

describe("custom hosts", () => {
  test.for<[unknown, string | undefined]>([
    ["https://llm.example.com/v1", "https://llm.example.com/v1"],
    ["llm.example.com", "an unreadable URL"],
    [{ url: "https://llm.example.com" }, "an unreadable URL"],
    ["", undefined],
    [null, undefined]
  ])("%j", ([custom_host, shown]) => {
    expect(settings({ custom_host }).customHost?.value).toBe(shown)
  })
})

describe("parameters", () => {
  test("override_params that is not an object is ignored", () => {
    for (const override_params of [7, "x", ["x"], null])
      expect(settings({ override_params }).params.overrides).toEqual([])
  })
})

describe("a strategy", () => {
  test("a node is a strategy only if its mode matches exactly", () => {
    const mode = (strategy: unknown) => planOf({ strategy, targets: [a] }).root.mode
    expect(mode({ mode: "fallback" })).toBe("fallback")
    for (const other of [{ mode: "Fallback" }, { mode: "" }, {}, "fallback"]) expect(mode(other)).toBe("leaf")
  })

  test("a condition that is not an object is skipped, and a target that is not an object is kept", () => {
    const conditions = [7, { query: {}, then: "a" }]
    const config = { strategy: { mode: "conditional", conditions }, targets: [null, { ...a, name: "a" }] }
    const { root } = planOf(config, {}, openSource)
    expect(root).toMatchObject({ conditions: [{ chooses: "a", target: 1 }] })
    expect(root.mode === "leaf" ? [] : root.targets).toHaveLength(2)
  })
})
