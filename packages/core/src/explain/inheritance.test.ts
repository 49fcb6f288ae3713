import { describe, expect, test } from "vitest"
import { a, b, fallback, first, leaves, openSource } from "./plan.fixture.ts"

describe("inheritance", () => {
  test("a child's retry and cache replace the parent's, and can switch them off", () => {
    const config = fallback(
      [a, { ...b, retry: { attempts: 1 }, cache: {} }, { ...b, retry: { attempts: 0 } }],
      {},
      { retry: { attempts: 3, on_status_codes: [500] }, cache: { mode: "simple", max_age: 60 } }
    )
    const [inheriting, own, off] = leaves(config)
    expect(inheriting?.retry).toMatchObject({ value: { attempts: 3, statuses: [500] }, from: "config" })
    expect(inheriting?.cache).toEqual({
      value: { mode: "simple", maxAgeMs: 60_000, refresh: false },
      from: "config"
    })
    expect(own?.retry).toMatchObject({
      value: { attempts: 1, statuses: [429, 500, 502, 503, 504] },
      from: "config.targets[1]"
    })
    expect(own?.cache).toBeUndefined()
    expect(off?.retry).toMatchObject({ value: { attempts: 0, statuses: [] }, from: "config.targets[2]" })
  })

  test("override_params are merged key by key, but only at the top level", () => {
    const config = fallback(
      [{ ...a, override_params: { model: "m", nested: { b: 2 } } }],
      {},
      { override_params: { nested: { a: 1 }, seed: 7 } }
    )
    expect(first(config).params.overrides).toEqual([
      { key: "nested", value: { b: 2 }, from: "config.targets[0]" },
      { key: "seed", value: 7, from: "config" },
      { key: "model", value: "m", from: "config.targets[0]" }
    ])
  })

  test("a timeout of 0 does not switch the parent's timeout off", () => {
    const config = fallback(
      [
        { ...a, request_timeout: 0 },
        { ...b, request_timeout: 50 }
      ],
      {},
      { request_timeout: 900 }
    )
    expect(leaves(config).map(leaf => leaf.timeoutMs)).toEqual([
      { value: 900, from: "config" },
      { value: 50, from: "config.targets[1]" }
    ])
  })

  test("a child's guardrails replace the parent's, an empty list switches them off, and header guardrails are added", () => {
    const deny = { "default.contains": { words: ["x"] }, deny: true }
    const config = fallback(
      [a, { ...b, input_guardrails: [{ "default.jwt": {} }] }, { ...b, input_guardrails: [] }],
      {},
      {
        input_guardrails: [deny],
        before_request_hooks: [{ type: "guardrail", id: "g", checks: [{ id: "default.sentenceCount" }] }]
      }
    )
    const guardrails = { input: [{ wordCount: {}, async: true }] }
    const join = { checks: ["default.wordCount"], effect: "observe", from: "header" }
    expect(leaves(config, { guardrails }, openSource).map(leaf => leaf.inputGuardrails)).toEqual([
      [
        { checks: ["default.sentenceCount"], effect: "flag", from: "config" },
        { checks: ["default.contains"], effect: "deny", from: "config" },
        join
      ],
      [{ checks: ["default.jwt"], effect: "flag", from: "config.targets[1]" }, join],
      [join]
    ])
    // The hosted gateway deletes the guardrail fields.
    expect(leaves(config, { guardrails })[2]?.inputGuardrails).toEqual([])
  })

  test("a child's forward_headers replace the parent's, even when empty; an empty custom_host does not", () => {
    const config = fallback(
      [a, { ...b, forward_headers: [], custom_host: "" }],
      {},
      { forward_headers: ["x-a"], custom_host: "https://one.example/v1/" }
    )
    const host = { value: "https://one.example/v1", from: "config" }
    expect(leaves(config)).toMatchObject([
      { forwardHeaders: { value: ["x-a"], from: "config" }, customHost: host },
      { forwardHeaders: { value: [], from: "config.targets[1]" }, customHost: host }
    ])
  })

  test("strict_open_ai_compliance is not inherited", () => {
    const config = fallback(
      [a, { ...b, strict_open_ai_compliance: false }],
      {},
      { strict_open_ai_compliance: false }
    )
    expect(leaves(config).map(leaf => leaf.strictOpenAiCompliance)).toEqual([
      { value: true, from: "default" },
      { value: false, from: "config.targets[1]" }
    ])
    expect(first({ ...a, strict_open_ai_compliance: false }).strictOpenAiCompliance.value).toBe(false)
  })

  test("header fields override each target's timeout, forwarded fields and, if false, strict compliance", () => {
    const config = fallback([
      { ...a, request_timeout: 5, forward_headers: ["x-c"], strict_open_ai_compliance: true },
      { ...b, strict_open_ai_compliance: false }
    ])
    const rest = { requestTimeout: 70, forwardHeaders: { "x-d": "value" } }
    for (const leaf of leaves(config, { ...rest, strictOpenAiCompliance: false })) {
      expect(leaf).toMatchObject({
        timeoutMs: { value: 70, from: "header" },
        forwardHeaders: { value: ["x-d"], from: "header" },
        strictOpenAiCompliance: { value: false, from: "header" }
      })
    }
    const [, own] = leaves(config, { strictOpenAiCompliance: true })
    expect(own?.strictOpenAiCompliance).toEqual({ value: false, from: "config.targets[1]" })
  })
})
