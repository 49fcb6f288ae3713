import { expect, test } from "vitest"
import { choosing, hosted, issuesOf } from "../../compile/issues.fixture.ts"

const target = { ...hosted, name: "a" }
const conditions = [{ query: { "params.model": "fast" }, then: "a" }]

test("a conditional strategy without a required key gets an error", () => {
  expect(issuesOf(choosing({ mode: "conditional" }, target))).toMatchInlineSnapshot(`
    "error: strategy.conditions is missing, so its requests fail
      Add "conditions": […]. (config.conditions-missing)
    error: strategy.default is missing, so other requests fail
      Add default, the name of a target. (config.default-missing)"
  `)
  expect(
    issuesOf(choosing({ mode: "conditional", conditions: [], default: "a" }, target))
  ).toMatchInlineSnapshot(`
    "warning: strategy.conditions is empty, so every request goes to the default
      Add a condition. (config.conditions-empty)"
  `)
  expect(
    issuesOf(choosing({ mode: "conditional", conditions: [{}], default: "a" }, target))
  ).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query is missing, and a condition needs it
      Add it, for example { "query": { "metadata.user_plan": { "$eq": "paid" } }, "then": "premium" }. (shape.missing)
    error: strategy.conditions[0].then is missing, and a condition needs it
      Add it, for example { "query": { "metadata.user_plan": { "$eq": "paid" } }, "then": "premium" }. (shape.missing)"
  `)
})

test("keys that only another mode reads get a warning", () => {
  const strategy = {
    mode: "single",
    on_status_codes: [429],
    conditions,
    default: "a",
    sticky: { enabled: true, hash_fields: ["metadata.u"] }
  }
  expect(issuesOf(choosing(strategy, hosted))).toMatchInlineSnapshot(`
    "warning: strategy.on_status_codes is read only in mode "fallback"
      Leave it out, or write "mode": "fallback". (config.strategy-key-unread)
    warning: strategy.conditions is read only in mode "conditional"
      Leave it out, or write "mode": "conditional". (config.strategy-key-unread)
    warning: strategy.default is read only in mode "conditional"
      Leave it out, or write "mode": "conditional". (config.strategy-key-unread)
    warning: strategy.sticky is read only in mode "loadbalance"
      Leave it out, or write "mode": "loadbalance". (config.strategy-key-unread)"
  `)
})

test("a circuit breaker in a place that is not read gets a warning", () => {
  const cb_config = { failure_threshold: 5, cooldown_interval: 30_000 }
  expect(
    issuesOf(choosing({ mode: "conditional", conditions, default: "a", cb_config }, target))
  ).toMatchInlineSnapshot(`
    "warning: strategy.cb_config is not read for a conditional strategy, only by the strategies among its targets
      Write it into the targets. (config.breaker-on-conditional)"
  `)
})

test("invalid or ineffective sticky sessions get an issue", () => {
  const sticky = (value: object) => choosing({ mode: "loadbalance", sticky: value }, hosted, hosted)
  expect(issuesOf(sticky({ enabled: true, hash_fields: ["metadata.user_id"], ttl: 60 }))).toBe("")
  expect(issuesOf(sticky({ hash_fields: ["metadata.user_id"] }))).toMatchInlineSnapshot(`
    "error: strategy.sticky.enabled is missing, and sticky needs it
      Add it, for example { "enabled": true, "hash_fields": ["metadata.user_id"] }. (shape.missing)"
  `)
  expect(issuesOf(sticky({ enabled: true, hash_fields: [] }))).toMatchInlineSnapshot(`
    "warning: strategy.sticky.hash_fields names nothing that tells one session from another, so all requests of an API key go to one target
      For example, write ["metadata.user_id"]. (config.sticky-without-fields)"
  `)
  expect(issuesOf(sticky({ enabled: true, hash_fields: ["a.b"], ttl: 0 }))).toMatchInlineSnapshot(`
    "error: strategy.sticky.hash_fields[0] does not begin with metadata., params. or headers., so the gateway answers 400
      For example, write "metadata.user_id". (value.hash-field)
    error: strategy.sticky.ttl must be a whole number of seconds, at least 1; it is 0
      Write a whole number of seconds, at least 1. (value.sticky-ttl)"
  `)
})

test("invalid status codes get an issue", () => {
  const fallback = (...codes: ReadonlyArray<unknown>) =>
    issuesOf(choosing({ mode: "fallback", on_status_codes: codes }, hosted, hosted))
  expect(fallback(246, 446, 429)).toBe("")
  expect(fallback("429")).toMatchInlineSnapshot(`
    "error: strategy.on_status_codes[0] must be an HTTP status code, a whole number from 100 to 599; it is a string
      Write 429 without quotes. (shape.type)"
  `)
  expect(fallback(9999, 429.5)).toMatchInlineSnapshot(`
    "error: strategy.on_status_codes[0] must be an HTTP status code, a whole number from 100 to 599; it is 9999
      Write an HTTP status code, a whole number from 100 to 599. (value.status-code)
    error: strategy.on_status_codes[1] must be an HTTP status code, a whole number from 100 to 599; it is 429.5
      Write an HTTP status code, a whole number from 100 to 599. (value.status-code)"
  `)
  expect(fallback(200)).toMatchInlineSnapshot(`
    "warning: strategy.on_status_codes lists 200, so a success would be a reason to fall back
      Remove it; only 246 (a guardrail failed) is a 2xx that fails. (config.codes-success)"
  `)
  expect(fallback()).toMatchInlineSnapshot(`
    "warning: strategy.on_status_codes is empty, so nothing is ever a reason to fall back
      Name codes, or leave it out. (config.codes-empty)"
  `)
})
