// Any value as a config: nothing throws, nothing takes long, and the reason is reported.

import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { newRun } from "../grammar/run.ts"
import { routingConfig, routingWire, settingsConfig, settingsWire } from "../rows/config-wire.ts"
import { checkConfig } from "./check-config.ts"
import { choosing, hosted, openSource } from "./issues.fixture.ts"

const errorsOf = (config: unknown): ReadonlyArray<string> =>
  checkConfig(config)
    .filter(issue => issue.severity === "error")
    .map(issue => `${issue.rule} at ${issue.path.join(".")}`)

function encoded(config: unknown): string | undefined {
  return routingWire.encoder(routingConfig)(config, newRun(), [])
}

test("cycles", () => {
  const node: Record<string, unknown> = { strategy: { mode: "single" } }
  node.targets = [node]
  expect(errorsOf(node)).toEqual(["shape.cycle at targets.0"])
  const params: Record<string, unknown> = {}
  params.self = { again: params }
  expect(errorsOf({ ...hosted, override_params: params })).toEqual([
    "shape.cycle at override_params.self.again"
  ])
  expect(encoded(node)).toBeUndefined()
})

test("nesting", () => {
  let node: object = hosted
  for (let depth = 0; depth < 10_000; depth++) node = choosing({ mode: "single" }, node)
  for (const error of errorsOf(node)) expect(error).toMatch(/^shape\.too-deep at (targets\.0\.){32}/)
  expect(errorsOf(node)).not.toEqual([])
  let json: unknown = 1
  for (let depth = 0; depth < 10_000; depth++) json = [json]
  expect(errorsOf({ ...hosted, override_params: { json } })[0]).toContain(
    "shape.too-deep at override_params.json.0.0"
  )
})

test("objects that are shared at every level, which can be reached in 2^60 ways", () => {
  let node: object = hosted
  for (let depth = 0; depth < 30; depth++) node = choosing({ mode: "fallback" }, node, node)
  expect(errorsOf(node)).toEqual(["shape.too-large at "])
  let json: unknown = 1
  for (let depth = 0; depth < 60; depth++) json = [json, json]
  expect(errorsOf({ ...hosted, override_params: { json } })).toEqual(["shape.too-large at "])
})

test("arrays that are long and empty", () => {
  const endless = new Array(2 ** 32 - 1)
  expect(errorsOf({ ...hosted, forward_headers: endless })).toEqual(["shape.too-large at "])
  expect(errorsOf({ strategy: { mode: "loadbalance" }, targets: endless })).toEqual(["shape.too-large at "])
  const query = { "params.x": { $in: endless } }
  const strategy = { mode: "conditional", conditions: [{ query, then: "a" }], default: "a" }
  expect(errorsOf(choosing(strategy, { ...hosted, name: "a" }))).toEqual(["shape.too-large at "])
})

test("a long array after the keys whose rules loop over it", () => {
  const endless = new Array(2 ** 32 - 1)
  const targets = [{ ...hosted, name: "a" }]
  const strategy = { mode: "conditional", default: "a", conditions: endless }
  expect(errorsOf({ targets, strategy })).toEqual(["shape.too-large at "])
})

test("long texts stay short in messages", () => {
  const long = "x".repeat(1_000_000)
  const config = {
    ...choosing({ mode: long, default: long, [long]: 1 }, { provider: long, name: long, weight: long }),
    [long]: long,
    custom_host: long,
    drop_params: [long, `${long}[`],
    forward_headers: [`${long} `],
    input_guardrails: [{ [long]: long }]
  }
  const issues = checkConfig(config)
  expect(issues.length).toBeGreaterThan(5)
  for (const { message, repair } of issues) expect(message.length + repair.length).toBeLessThan(2000)
})

describe("__proto__", () => {
  test("as a key", () => {
    const config = JSON.parse('{"provider":"@openai","__proto__":{"api_key":"x"}}')
    expect(errorsOf(config)).toEqual(["shape.unknown-key at __proto__"])
    expect(errorsOf({ ...hosted, override_params: JSON.parse('{"a":{"__proto__":1}}') })).toEqual([
      "shape.proto-key at override_params.a.__proto__"
    ])
  })

  test("as an object's prototype", () => {
    expect(errorsOf(Object.assign(Object.create({ provider: "@openai" }), {}))).toEqual(["shape.type at "])
    expect(errorsOf(Object.assign(Object.create(null), hosted))).toEqual([])
  })

  test.each(["constructor", "toString", "hasOwnProperty", "valueOf"])("%s is a key like any other", key => {
    expect(errorsOf({ ...hosted, [key]: 1 })).toEqual([`shape.unknown-key at ${key}`])
    expect(errorsOf({ input_guardrails: [{ [key]: {} }] })).toEqual([])
  })
})

describe("objects that fight back", () => {
  const thrown = () => {
    throw new Error("no")
  }

  test("getters", () => {
    const config = {
      ...hosted,
      get retry() {
        return thrown()
      }
    }
    expect(errorsOf(config)).toEqual(["shape.unreadable at "])
    expect(encoded(config)).toBeUndefined()
  })

  test.each([0, 1, 2, 5, 10, 20, 40])("getters that change their mind after %i reads", patience => {
    let reads = 0
    const config = {
      ...hosted,
      get override_params() {
        return reads++ < patience ? {} : thrown()
      }
    }
    expect(() => encoded(config)).not.toThrow()
  })

  /** An object whose `key` has the first value once, and the second from then on. */
  const turning = (key: string, first: unknown, then: unknown) => {
    let reads = 0
    return Object.defineProperty({}, key, { enumerable: true, get: () => (reads++ === 0 ? first : then) })
  }
  const settingsErrors = (config: unknown) => {
    const run = newRun()
    expect(settingsWire.encoder(settingsConfig)(config, run, [])).toBeUndefined()
    return run.issues.map(issue => `${issue.rule} at ${issue.path.join(".")}`)
  }

  test("getters that take a provider back when it has been written", () => {
    expect(settingsErrors(turning("provider", "anthropic", undefined))).toEqual([
      "config.beside-route at provider"
    ])
    const params = turning("model", "@slug/gpt-4o", "gpt-4o")
    expect(settingsErrors({ retry: { attempts: 0 }, override_params: params })).toEqual([
      "config.beside-route at override_params.model"
    ])
  })

  test("getters that bring a provider when it is too late to be written", () => {
    expect(encoded(turning("provider", undefined, "@openai"))).toBeUndefined()
    expect(encoded({ override_params: turning("model", "gpt-4o", "@slug/gpt-4o") })).toBeUndefined()
    expect(encoded({ ...hosted, cache: turning("mode", undefined, "simple") })).toBeUndefined()
  })

  test.each([
    [new Proxy({}, { ownKeys: thrown })],
    [
      new Proxy(
        {},
        {
          get: thrown,
          ownKeys: () => ["provider"],
          getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true })
        }
      )
    ],
    [new Proxy({}, { getPrototypeOf: thrown })],
    [{ targets: new Proxy([], { get: thrown }) }]
  ])("proxies", config => {
    expect(errorsOf(config)).toEqual(["shape.unreadable at "])
    expect(encoded(config)).toBeUndefined()
  })

  test("texts from toJSON", () => {
    const config = { ...hosted, toJSON: () => "x" }
    expect(errorsOf(config)).toEqual(["shape.unknown-key at toJSON"])
    expect(errorsOf({ ...hosted, override_params: { toJSON: () => "x" } })).toEqual([
      "shape.json at override_params.toJSON"
    ])
  })
})

test("what a library has put on Object.prototype is not the config's", () => {
  const prototype = Object.prototype as { polluted?: unknown }
  prototype.polluted = () => 1
  const errors = errorsOf({ ...hosted, override_params: { a: 1 } })
  delete prototype.polluted
  expect(errors).toEqual([])
})

test("what is inherited is not written, so it counts for nothing", () => {
  const prototype = Object.prototype as { provider?: unknown; mode?: unknown }
  try {
    prototype.provider = "openai"
    expect(encoded({})).toBeUndefined()
    prototype.mode = "simple"
    expect(encoded({ ...hosted, cache: {} })).toBeUndefined()
  } finally {
    delete prototype.provider
    delete prototype.mode
  }
  const heir = Object.create(Object.assign(Object.create(null), openSource))
  expect(errorsOf(heir)).toEqual(["shape.type at "])
  expect(errorsOf(runInNewContext("({ provider: '@openai-prod' })"))).toEqual([])
})

test("things that no number can be compared with are told as what they are", () => {
  const codes = [Object.create(null), Symbol("s"), [Symbol("s")]]
  const errors = errorsOf({ ...hosted, retry: { attempts: 1, on_status_codes: codes } })
  expect(errors).toEqual(codes.map((_, index) => `shape.type at retry.on_status_codes.${index}`))
})
