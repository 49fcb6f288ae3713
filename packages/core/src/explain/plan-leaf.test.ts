import { describe, expect, test } from "vitest"
import type { RequestSpec } from "../spec/request-spec.ts"
import { explain } from "./explain.ts"
import { a, first, openSource } from "./plan.fixture.ts"
import type { LeafPlan } from "./routing-plan.ts"

function leafOf(
  route: RequestSpec["route"],
  rest: Omit<RequestSpec, "route"> = {},
  options?: typeof openSource
): LeafPlan {
  const { root } = explain({ ...rest, route }, options)
  if (root.mode !== "leaf") throw new Error("a route without targets is one leaf")
  return root
}

describe("notes of a leaf", () => {
  const notes = (node: object, options?: typeof openSource) => first(node, {}, options).notes.length

  test("the hosted gateway has a note on more than five retries", () => {
    expect(notes({ ...a, retry: { attempts: 5 } })).toBe(0)
    expect(notes({ ...a, retry: { attempts: 6 } })).toBe(1)
    expect(notes({ ...a, retry: { attempts: 6 } }, openSource)).toBe(0)
  })

  test("the open-source gateway has a note on an obeyed retry-after", () => {
    const retry = { attempts: 1, use_retry_after_header: true }
    expect(notes({ ...a, retry }, openSource)).toBe(1)
    expect(notes({ ...a, retry: { attempts: 1 } }, openSource)).toBe(0)
    expect(notes({ ...a, retry })).toBe(0)
  })

  test("the open-source gateway has a note on each cache mode", () => {
    const [simple] = first({ ...a, cache: { mode: "simple" } }, {}, openSource).notes
    const [semantic] = first({ ...a, cache: { mode: "semantic" } }, {}, openSource).notes
    expect([simple, semantic].map(note => typeof note)).toEqual(["string", "string"])
    expect(simple).not.toBe(semantic)
    expect(notes({ ...a, cache: { mode: "simple" } })).toBe(0)
  })

  test("a key stored in Portkey that goes to another host has a note", () => {
    const custom_host = "https://llm.example.com"
    const told = ["The key that is stored in Portkey goes to https://llm.example.com."]
    expect(first({ provider: "@a", custom_host }).notes).toEqual(told)
    expect(first({ virtual_key: "vk", custom_host }).notes).toEqual(told)
    expect(first({ ...a, custom_host }).notes).toEqual([])
    expect(first({ provider: "@a" }).notes).toEqual([])
  })

  test("a leaf without a provider, or with one that the body names, has a note", () => {
    expect(notes({ retry: { attempts: 1 } })).toBe(1)
    expect(leafOf({ routedBy: "model" }).notes).toHaveLength(1)
    expect(leafOf({ routedBy: "api-key" }).notes).toHaveLength(1)
  })
})

describe("the worst case", () => {
  test("a leaf without a provider makes no call", () => {
    expect(first({ request_timeout: 5 }).worstCase).toEqual({ calls: 0, waitMs: 0, timeMs: 0 })
  })

  test('the worst case is known for routedBy: "model", and unknown for routedBy: "api-key"', () => {
    expect(leafOf({ routedBy: "model" }).worstCase).toEqual({ calls: 1, waitMs: 0 })
    expect(leafOf({ routedBy: "api-key" }).worstCase).toBeUndefined()
  })
})

test("a forwarded authorization is the credential, in any letter case", () => {
  const credential = (names: ReadonlyArray<string>) => first({ ...a, forward_headers: names }).credential
  expect(credential(["x-a", "AUTHORIZATION"])).toMatch(/forwarded/)
  expect(credential(["x-authorization"])).toBe("api_key of config")
})

test("only a slug or a virtual key in a saved config has a circuit breaker", () => {
  const strategy = { mode: "fallback", cb_config: { failure_threshold: 1, cooldown_interval: 60_000 } }
  const breaker = (target: object, saved: boolean) => {
    const { root } = explain({ route: { config: { strategy, targets: [target] } as never } }, { saved })
    const [leaf] = root.mode === "leaf" ? [] : root.targets
    return leaf?.mode === "leaf" && leaf.circuitBreaker?.from
  }
  expect(breaker({ provider: "@a" }, true)).toBe("config")
  expect(breaker({ virtual_key: "vk" }, true)).toBe("config")
  expect(breaker({ provider: "@a" }, false)).toBeUndefined()
  expect(breaker(a, true)).toBeUndefined()
})

describe("the destination of a leaf", () => {
  test.for<[RequestSpec["route"], string]>([
    [{ routedBy: "api-key" }, "api-key"],
    [{ routedBy: "api-key", config: { retry: { attempts: 1 } } } as never, "request-model"],
    [{ routedBy: "model" }, "request-model"],
    [{ virtualKey: "vk" }, "virtual-key"],
    [{ config: { retry: { attempts: 1 } } } as never, "nobody"]
  ])("route %j", ([route, by]) => {
    expect(leafOf(route).destination.by).toBe(by)
  })

  test.for<[object, string, string]>([
    [{ virtual_key: "vk" }, "virtual-key", "nobody"],
    [{ passthrough: true }, "passthrough", "nobody"],
    [{ passthrough: "true" }, "nobody", "nobody"],
    [{ prompt_id: "pp-1" }, "prompt", "nobody"],
    [{ default_params: { model: "@a/m" } }, "catalog", "nobody"],
    [{ override_params: { model: "@a" } }, "nobody", "nobody"],
    [{ override_params: { model: "m/@a/m" } }, "nobody", "nobody"],
    [{ override_params: { model: 7 } }, "nobody", "nobody"],
    [{ provider: "", virtual_key: "vk" }, "virtual-key", "nobody"],
    [{ provider: "openai", virtual_key: "vk" }, "virtual-key", "provider"],
    [{ provider: "@prod", virtual_key: "vk" }, "catalog", "catalog"]
  ])("config node %j", ([node, hosted, here]) => {
    // In a strategy, so that the config names its own providers.
    const by = (options?: typeof openSource) =>
      first({ strategy: { mode: "single" }, targets: [node] }, {}, options).destination.by
    expect([by(), by(openSource)]).toEqual([hosted, here])
  })
})
