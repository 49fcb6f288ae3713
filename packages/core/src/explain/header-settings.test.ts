import { describe, expect, test } from "vitest"
import type { RequestSpec } from "../spec/request-spec.ts"
import { explain } from "./explain.ts"
import { a, first, openSource, type Rest } from "./plan.fixture.ts"

const cached = { ...a, cache: { mode: "simple" } }

test("nitro mode switches the cache off on the hosted gateway only", () => {
  expect(first(cached, { nitroMode: true }).cache).toBeUndefined()
  expect(first(cached, { nitroMode: false }).cache?.value.mode).toBe("simple")
  expect(first(cached, { nitroMode: true }, openSource).cache?.value.mode).toBe("simple")
})

test("cache.forceRefresh makes a request refresh the cache", () => {
  const refreshes = (cache?: Rest["cache"]) => first(cached, { cache }).cache?.value.refresh
  expect([refreshes(), refreshes({ forceRefresh: false }), refreshes({ forceRefresh: true })]).toEqual([
    false,
    false,
    true
  ])
})

test("a timeout of 0 in the field is ignored", () => {
  expect(first({ ...a, request_timeout: 5 }, { requestTimeout: 0 }).timeoutMs?.value).toBe(5)
  expect(first({ ...a, request_timeout: 5 }, { requestTimeout: 1 }).timeoutMs).toEqual({
    value: 1,
    from: "header"
  })
})

test("the plan shows forwarded names from a list and from a record with values", () => {
  const forwarded = (forwardHeaders: unknown) => first(a, { forwardHeaders } as Rest).forwardHeaders?.value
  expect(forwarded(["x-a"])).toEqual(["x-a"])
  expect(forwarded({ "x-a": "1", "x-b": undefined, "x-c": null })).toEqual(["x-a"])
  expect(forwarded("x-a")).toBeUndefined()
})

describe("strict OpenAI compliance", () => {
  const compliance = (own?: unknown, byHeader?: unknown) =>
    first({ ...a, strict_open_ai_compliance: own }, { strictOpenAiCompliance: byHeader } as Rest)
      .strictOpenAiCompliance

  test.for<[unknown, unknown, boolean, string]>([
    [undefined, undefined, true, "default"],
    [undefined, true, true, "header"],
    [undefined, false, false, "header"],
    [true, false, false, "header"],
    [false, true, false, "config"],
    [true, true, true, "config"],
    ["false", undefined, true, "default"],
    [undefined, "false", true, "default"]
  ])("%s in the config and %s in the field", ([own, byHeader, value, from]) => {
    expect(compliance(own, byHeader)).toEqual({ value, from })
  })
})

test("guardrails of the spec run on the open-source gateway only", () => {
  const guardrails: RequestSpec["guardrails"] = { input: [{ "default.contains": { words: ["x"] } }] }
  const checks = (options?: typeof openSource) => {
    const { root } = explain({ guardrails, route: { provider: "openai", auth: "sk" } }, options)
    return root.mode === "leaf" ? [root.inputGuardrails.length, root.outputGuardrails.length] : []
  }
  expect(checks(openSource)).toEqual([1, 0])
  expect(checks()).toEqual([0, 0])
})
