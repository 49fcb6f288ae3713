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

test("checkConfig refuses a cyclic config", () => {
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

test("checkConfig refuses a config that is nested too deeply", () => {
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

test("checkConfig refuses objects shared at every level, which 2^60 paths reach", () => {
  let node: object = hosted
  for (let depth = 0; depth < 30; depth++) node = choosing({ mode: "fallback" }, node, node)
  expect(errorsOf(node)).toEqual(["shape.too-large at "])
  let json: unknown = 1
  for (let depth = 0; depth < 60; depth++) json = [json, json]
  expect(errorsOf({ ...hosted, override_params: { json } })).toEqual(["shape.too-large at "])
})

test("checkConfig refuses long sparse arrays", () => {
  const endless = new Array(2 ** 32 - 1)
  expect(errorsOf({ ...hosted, forward_headers: endless })).toEqual(["shape.too-large at "])
  expect(errorsOf({ strategy: { mode: "loadbalance" }, targets: endless })).toEqual(["shape.too-large at "])
  const query = { "params.x": { $in: endless } }
  const strategy = { mode: "conditional", conditions: [{ query, then: "a" }], default: "a" }
  expect(errorsOf(choosing(strategy, { ...hosted, name: "a" }))).toEqual(["shape.too-large at "])
})

test("checkConfig refuses a long array behind the keys whose rules loop over it", () => {
  const endless = new Array(2 ** 32 - 1)
  const targets = [{ ...hosted, name: "a" }]
  const strategy = { mode: "conditional", default: "a", conditions: endless }
  expect(errorsOf({ targets, strategy })).toEqual(["shape.too-large at "])
})

test("messages shorten long strings", () => {
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
  test("checkConfig refuses __proto__ as a key", () => {
    const config = JSON.parse('{"provider":"@openai","__proto__":{"api_key":"x"}}')
    expect(errorsOf(config)).toEqual(["shape.unknown-key at __proto__"])
    expect(errorsOf({ ...hosted, override_params: JSON.parse('{"a":{"__proto__":1}}') })).toEqual([
      "shape.proto-key at override_params.a.__proto__"
    ])
  })

  test("checkConfig accepts a null prototype and refuses an inherited provider", () => {
    expect(errorsOf(Object.assign(Object.create({ provider: "@openai" }), {}))).toEqual(["shape.type at "])
    expect(errorsOf(Object.assign(Object.create(null), hosted))).toEqual([])
  })

  test.each(["constructor", "toString", "hasOwnProperty", "valueOf"])(
    "%s is treated like any other key",
    key => {
      expect(errorsOf({ ...hosted, [key]: 1 })).toEqual([`shape.unknown-key at ${key}`])
      expect(errorsOf({ input_guardrails: [{ [key]: {} }] })).toEqual([])
    }
  )
})

describe("objects with getters, proxies and toJSON", () => {
  const thrown = () => {
    throw new Error("no")
  }

  test("a getter that throws makes the config unreadable", () => {
    const config = {
      ...hosted,
      get retry() {
        return thrown()
      }
    }
    expect(errorsOf(config)).toEqual(["shape.unreadable at "])
    expect(encoded(config)).toBeUndefined()
  })

  test.each([0, 1, 2, 5, 10, 20, 40])(
    "encoding does not throw if a getter throws after %i reads",
    patience => {
      let reads = 0
      const config = {
        ...hosted,
        get override_params() {
          return reads++ < patience ? {} : thrown()
        }
      }
      expect(() => encoded(config)).not.toThrow()
    }
  )

  /** An object whose `key` has the first value on the first read, and then the second. */
  const turning = (key: string, first: unknown, then: unknown) => {
    let reads = 0
    return Object.defineProperty({}, key, { enumerable: true, get: () => (reads++ === 0 ? first : then) })
  }
  const settingsErrors = (config: unknown) => {
    const run = newRun()
    expect(settingsWire.encoder(settingsConfig)(config, run, [])).toBeUndefined()
    return run.issues.map(issue => `${issue.rule} at ${issue.path.join(".")}`)
  }

  test("a getter that returns a provider only on the first read is refused in settings", () => {
    expect(settingsErrors(turning("provider", "anthropic", undefined))).toEqual([
      "config.beside-route at provider"
    ])
    const params = turning("model", "@slug/gpt-4o", "gpt-4o")
    expect(settingsErrors({ retry: { attempts: 0 }, override_params: params })).toEqual([
      "config.beside-route at override_params.model"
    ])
  })

  test("a config is not encoded if a getter returns another value on the second read", () => {
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
  ])("a proxy that throws makes the config unreadable", config => {
    expect(errorsOf(config)).toEqual(["shape.unreadable at "])
    expect(encoded(config)).toBeUndefined()
  })

  test("checkConfig refuses toJSON as a key", () => {
    const config = { ...hosted, toJSON: () => "x" }
    expect(errorsOf(config)).toEqual(["shape.unknown-key at toJSON"])
    expect(errorsOf({ ...hosted, override_params: { toJSON: () => "x" } })).toEqual([
      "shape.json at override_params.toJSON"
    ])
  })
})

test("a property that a library adds to Object.prototype does not count as a config key", () => {
  const prototype = Object.prototype as { polluted?: unknown }
  prototype.polluted = () => 1
  const errors = errorsOf({ ...hosted, override_params: { a: 1 } })
  delete prototype.polluted
  expect(errors).toEqual([])
})

test("inherited properties do not count as config keys", () => {
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

test("values that cannot be compared with a number get a type error", () => {
  const codes = [Object.create(null), Symbol("s"), [Symbol("s")]]
  const errors = errorsOf({ ...hosted, retry: { attempts: 1, on_status_codes: codes } })
  expect(errors).toEqual(codes.map((_, index) => `shape.type at retry.on_status_codes.${index}`))
})
