// The boundary cases of rules about configs: numbers, types and spellings on both sides.

import { describe, expect, test } from "vitest"
import { checkConfig } from "../../compile/check-config.ts"
import type { Gateway } from "../../grammar/gateway-kind.ts"

const a = { provider: "openai", api_key: "k" }

/** Whether a rule is reported for a target with these keys. */
const tells = (rule: string, node: object, gateway: Gateway = "hosted") =>
  checkConfig({ ...a, ...node }, { gateway }).some(issue => issue.rule === rule)

describe("numbers", () => {
  test.for<[string, Gateway, (value: number) => object, ReadonlyArray<number>, ReadonlyArray<number>]>([
    [
      "config.max-age-range",
      "hosted",
      max_age => ({ cache: { mode: "simple", max_age } }),
      [1, 59, 7_776_001],
      [60, 7_776_000, 0]
    ],
    ["config.max-age-unit", "open-source", max_age => ({ cache: { mode: "simple", max_age } }), [1, 60], [0]],
    ["config.attempts-high", "hosted", attempts => ({ retry: { attempts } }), [6, 7], [5, 1]],
    ["config.timeout-short", "hosted", request_timeout => ({ request_timeout }), [1, 99], [100, 0, 0.5]],
    [
      "config.codes-success",
      "hosted",
      code => ({ retry: { attempts: 1, on_status_codes: [500, code] } }),
      [200, 245, 247, 299],
      [199, 246, 300]
    ],
    [
      "value.status-code",
      "hosted",
      code => ({ retry: { attempts: 1, on_status_codes: [code] } }),
      [99, 600],
      [100, 599]
    ]
  ])("%s, %s", ([rule, gateway, node, told, silent]) => {
    expect(told.filter(value => !tells(rule, node(value), gateway))).toEqual([])
    expect(silent.filter(value => tells(rule, node(value), gateway))).toEqual([])
  })

  test("a cooldown below 30 s gets a warning", () => {
    const config = (cooldown_interval: unknown) => ({
      strategy: { mode: "fallback", cb_config: { failure_threshold: 1, cooldown_interval } },
      targets: [{ provider: "@a" }]
    })
    const rules = (value: unknown) => checkConfig(config(value)).map(({ rule }) => rule)
    expect(rules(29_999)).toContain("config.cooldown-short")
    for (const value of [30_000, 30_001, "1"]) expect(rules(value)).not.toContain("config.cooldown-short")
  })
})

describe("values of a wrong type get no advice", () => {
  test.for<[string, Gateway, object]>([
    ["config.max-age-range", "hosted", { cache: { mode: "simple", max_age: "5" } }],
    ["config.max-age-unit", "open-source", { cache: { mode: "simple", max_age: "5" } }],
    ["config.max-age-unit", "open-source", { cache: { mode: "simple", max_age: Number.NaN } }],
    ["config.attempts-high", "hosted", { retry: { attempts: "7" } }],
    ["config.timeout-short", "hosted", { request_timeout: "5" }],
    ["config.timeout-not-retried", "hosted", { request_timeout: 500, retry: "3" }],
    ["config.codes-empty", "hosted", { retry: { attempts: 1, on_status_codes: "" } }],
    ["config.codes-success", "hosted", { retry: { attempts: 1, on_status_codes: ["200"] } }],
    ["config.codes-success", "hosted", { retry: { attempts: 1, on_status_codes: "200" } }]
  ])("%s, %s: %j", ([rule, gateway, node]) => {
    expect(tells(rule, node, gateway)).toBe(false)
  })
})

test("a forwarded name that is not a string gets only a type error", () => {
  const issues = checkConfig({ provider: "openai", retry: { attempts: 1 }, forward_headers: [7, "x-a"] })
  expect(
    issues.filter(({ severity }) => severity === "error").map(({ rule, path }) => [rule, ...path])
  ).toEqual([["shape.type", "forward_headers", 0]])
})

test("an empty list of status codes gets a warning", () => {
  const codes = (on_status_codes: ReadonlyArray<number>) =>
    tells("config.codes-empty", { retry: { attempts: 1, on_status_codes } })
  expect([codes([]), codes([500])]).toEqual([true, false])
})

describe("a timeout that is not retried", () => {
  test.for<[object, boolean]>([
    [{ request_timeout: 500, retry: { attempts: 1 } }, true],
    [{ request_timeout: 500, retry: { attempts: 1, on_status_codes: [500] } }, true],
    [{ request_timeout: 500, retry: { attempts: 1, on_status_codes: [500, 408] } }, false],
    [{ request_timeout: 500, retry: { attempts: 0 } }, false],
    [{ retry: { attempts: 1 } }, false],
    [{ request_timeout: 500 }, false]
  ])("%j is reported: %s", ([node, told]) => {
    expect(tells("config.timeout-not-retried", node)).toBe(told)
  })
})

describe("two spellings of one key", () => {
  const one = { use_retry_after_header: true }
  const many = { use_retry_after_headers: true }

  test.for<[object, boolean, boolean]>([
    [one, true, false],
    [many, true, true],
    [{ ...one, ...many }, false, false],
    [{}, false, false]
  ])("%j is reported: hosted %s, open-source %s", ([keys, hosted, here]) => {
    const told = (gateway: Gateway) =>
      tells("config.retry-after-spelling", { retry: { attempts: 1, ...keys } }, gateway)
    expect([told("hosted"), told("open-source")]).toEqual([hosted, here])
  })
})

describe("a semantic cache", () => {
  test("gets a warning for the open-source gateway", () => {
    const told = (mode: string, gateway: Gateway) =>
      tells("config.semantic-cache", { cache: { mode } }, gateway)
    expect(told("semantic", "open-source")).toBe(true)
    expect([told("simple", "open-source"), told("semantic", "hosted")]).toEqual([false, false])
  })
})

describe("a circuit breaker without a threshold", () => {
  test.for<[object, boolean]>([
    [{}, true],
    [{ failure_threshold: 1 }, false],
    [{ failure_threshold_percentage: 1 }, false]
  ])("%j is reported: %s", ([thresholds, told]) => {
    const cb_config = { cooldown_interval: 30_000, ...thresholds }
    const config = { strategy: { mode: "fallback", cb_config }, targets: [{ provider: "@a" }] }
    expect(checkConfig(config).some(({ rule }) => rule === "config.breaker-without-threshold")).toBe(told)
  })
})

describe("queries", () => {
  const rulesOf = (query: unknown) => {
    const conditions = [{ query, then: "x" }]
    const config = {
      strategy: { mode: "conditional", conditions, default: "x" },
      targets: [{ ...a, name: "x" }]
    }
    return checkConfig(config)
      .filter(({ path }) => path.includes("query"))
      .map(({ rule, path }) => `${rule} ${path.slice(4).join(" ")}`.trim())
  }

  test.for<[object, ReadonlyArray<string>]>([
    [{ "metadata.a": "b" }, []],
    [{}, ["config.query-constant"]],
    [{ "metadata.a": {} }, ["config.query-constant metadata.a"]],
    [{ $and: [] }, ["config.query-constant $and"]],
    [{ $or: [{ "metadata.a": "b" }] }, []],
    [{ $or: [{ "metadata.a": "b" }], "metadata.c": "d" }, ["config.query-unread metadata.c"]],
    [{ "metadata.c": "d", $or: [{ "metadata.a": "b" }] }, []],
    [{ "metadata.a": 1 }, ["config.metadata-type metadata.a"]],
    [{ "metadata.a": true }, ["config.metadata-type metadata.a"]],
    [{ "params.a": 1 }, []],
    [{ "metadata.a": { $eq: 1 } }, ["config.metadata-type metadata.a $eq"]],
    [{ "metadata.a": { $in: ["b", 1] } }, ["config.metadata-type metadata.a $in 1"]],
    [{ "metadata.a": { $gt: 1 } }, []],
    [{ "metadata.a": { $ne: "b" } }, ["config.negation-of-absent metadata.a $ne"]],
    [{ "params.a": { $nin: ["b"] } }, ["config.negation-of-absent params.a $nin"]],
    [{ "url.pathname": { $ne: "/v1/x" } }, []],
    [{ "metadata.a": { $regex: "b", $eq: "c" } }, ["config.regex-not-last metadata.a $regex"]],
    [{ "metadata.a": { $eq: "c", $regex: "b" } }, []],
    [{ "url.pathname": { $regex: "^/chat" } }, ["config.pathname-anchor url.pathname $regex"]],
    [{ "url.pathname": { $regex: "^/v1x" } }, ["config.pathname-anchor url.pathname $regex"]],
    [{ "url.pathname": { $regex: "^/v1" } }, []],
    [{ "url.pathname": { $regex: "^/v1/chat" } }, []],
    [{ "url.pathname": { $regex: "a^/chat" } }, []],
    [{ "url.pathname": { $regex: "/chat" } }, []]
  ])("%j gets the rules %j", ([query, expected]) => {
    expect(rulesOf(query)).toEqual(expected)
  })
})
