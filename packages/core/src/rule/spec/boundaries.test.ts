// The boundary cases of rules about specs: numbers, keys and spellings on both sides.

import { describe, expect, test } from "vitest"
import { check } from "../../compile/check.ts"
import type { CompileOptions } from "../../grammar/gateway-kind.ts"
import { valueAt } from "../../grammar/value-at.ts"
import { meantAmong } from "./forwarded-names.ts"

const openai = { provider: "openai", auth: "sk-fake" }

const rulesOf = (spec: object, options?: CompileOptions) =>
  check({ apiKey: "pk-fake", route: openai, ...spec }, options).map(({ rule, path }) =>
    `${rule} ${path.join(".")}`.trim()
  )
const tells = (rule: string, spec: object, options?: CompileOptions) =>
  rulesOf(spec, options).some(told => told.startsWith(`${rule} `) || told === rule)

describe("a forwarded name that differs from a sent one only by hyphens", () => {
  const meant = meantAmong(new Set(["x-user-id", "xuserid", "x_trace", "authorization"]))

  test.each([
    ["x-user-id", undefined],
    ["xuserid", undefined],
    ["x-userid", "x-user-id"],
    ["x_user_id", "x-user-id"],
    ["x-trace", "x_trace"],
    ["auth-orization", "authorization"],
    ["x-user", undefined]
  ])("the intended name of %s is %s", (name, expected) => {
    expect(meant(name)).toBe(expected)
  })

  test("gets a warning if the spec sends the similar field", () => {
    const spec = (name: string) => ({ extraHeaders: { "x-userid": "1" }, forwardHeaders: [name] })
    expect(rulesOf(spec("x-user-id"))).toEqual(["forward.absent forwardHeaders.0"])
    expect(rulesOf(spec("x-userid"))).toEqual([])
    expect(rulesOf(spec("x-other"))).toEqual([])
  })
})

describe("a cache that no config switches on", () => {
  const cache = { forceRefresh: true }
  const told = (route: object) => tells("cache.no-config", { cache, route })

  test.for<[object, boolean]>([
    [openai, true],
    [{ ...openai, config: { retry: { attempts: 1 } } }, true],
    [{ ...openai, config: { cache: { mode: "simple" } } }, false],
    [{ config: "pc-1" }, false],
    [{ ...openai, config: "pc-1" }, false],
    [{ routedBy: "model" }, false],
    [{ config: { strategy: { mode: "fallback" }, targets: [{ provider: "@a" }, { provider: "@b" }] } }, true],
    [
      {
        config: {
          strategy: { mode: "fallback" },
          targets: [{ provider: "@a" }, { provider: "@b", cache: { mode: "simple" } }]
        }
      },
      false
    ]
  ])("%j is reported: %s", ([route, expected]) => {
    expect(told(route)).toBe(expected)
    expect(tells("cache.no-config", { route })).toBe(false)
  })

  test("debug: false gets a warning only if a config switches a cache on", () => {
    const config = { cache: { mode: "simple" } }
    const route = { ...openai, config }
    expect(tells("cache.debug-off", { debug: false, route })).toBe(true)
    expect(tells("cache.debug-off", { debug: true, route })).toBe(false)
    expect(tells("cache.debug-off", { debug: false })).toBe(false)
  })
})

test("a timeout below 100 ms gets the warning that it looks like seconds", () => {
  const told = (requestTimeout: unknown) => tells("timeout.looks-like-seconds", { requestTimeout })
  expect([1, 99, 99.5].map(told)).toEqual([true, true, true])
  expect([100, 0, -1, "5", Number.NaN].map(told)).toEqual([false, false, false, false, false])
  const edit = (requestTimeout: number) =>
    check({ apiKey: "pk-fake", route: openai, requestTimeout }).find(
      ({ rule }) => rule === "timeout.looks-like-seconds"
    )?.edit
  expect(edit(30)).toEqual({ path: ["requestTimeout"], set: 30_000 })
  expect(edit(0.1)).toEqual({ path: ["requestTimeout"], set: 100 })
  expect(edit(0.09)).toBeUndefined()
  expect(edit(1.00001)).toBeUndefined()
})

test("a metadata value of 128 characters is allowed", () => {
  const told = (length: number) => tells("value.metadata-length", { metadata: { a: "x".repeat(length) } })
  expect([told(128), told(129)]).toEqual([false, true])
})

describe("size", () => {
  // The size of a field is its name, its value, and four bytes between and after them.
  const bytesBefore =
    4 * 3 + "x-portkey-api-key".length + "pk-fake".length + "x-portkey-provider".length + "openai".length
  const bytes = (of: number) => {
    const rest = of - bytesBefore - "authorization".length - "Bearer sk-fake".length - 4 - "x-a".length
    return { extraHeaders: { "x-a": "a".repeat(rest) } }
  }

  test("more than 8,000 bytes get a warning, and more than 15,000 an error", () => {
    const size = (of: number) => rulesOf(bytes(of)).filter(rule => rule.startsWith("size."))
    expect([8000, 8001, 15_000, 15_001].map(size)).toEqual([
      [],
      ["size.large"],
      ["size.large"],
      ["size.too-large"]
    ])
  })
})

describe("companion keys", () => {
  test.for<[object, ReadonlyArray<string>]>([
    [{ trace: { id: "1" } }, []],
    [{ trace: { spanId: "1" } }, ["companion.missing trace.spanId"]],
    [{ trace: { spanId: "1", id: "1" } }, []],
    [{ trace: { spanName: "n", id: "1" } }, ["companion.missing trace.spanName"]],
    [{ trace: { spanName: "n", spanId: "1", id: "1" } }, []],
    [{ trace: { parentSpanId: "1" } }, ["companion.missing trace.parentSpanId"]],
    [{ trace: { parentSpanId: "1", id: "1" } }, []]
  ])("%j gets the rules %j", ([spec, expected]) => {
    expect(rulesOf(spec)).toEqual(expected)
  })
})

test("a Bedrock upload needs both a model and a bucket", () => {
  const bedrock = { provider: "bedrock", region: "us-east-1", auth: { roleArn: "arn:aws:iam::1:role/a" } }
  const told = (keys: object) => rulesOf({ route: { ...bedrock, ...keys } })
  expect(told({ bedrockModel: "m" })).toEqual(["companion.missing route.bedrockModel"])
  expect(told({ s3Bucket: "b" })).toEqual(["companion.missing route.s3Bucket"])
  expect(told({ bedrockModel: "m", s3Bucket: "b" })).toEqual([])
  expect(told({})).toEqual([])
})

describe("placeholders instead of a value", () => {
  test.for<[string, boolean]>([
    ["undefined", true],
    ["null", true],
    ["NaN", true],
    ["None", true],
    ["[object Object]", true],
    [`a \${B} c`, true],
    ["{{b}}", true],
    ["Undefined", false],
    ["not null", false]
  ])("%s is reported: %s", ([id, expected]) => {
    expect(tells("value.placeholder", { trace: { id } })).toBe(expected)
    expect(tells("value.placeholder", { extraHeaders: { "x-a": id } })).toBe(expected)
  })

  test.for<[string, boolean]>([
    ["OPENAI_API_KEY", true],
    ["MY_A2_TOKEN", true],
    ["MY_2_TOKEN", false],
    ["A_SECRET", true],
    ["A_ID", true],
    ["A_SLUG", true],
    ["KEY", false],
    ["A_KEYS", false],
    ["a_KEY", false],
    ["2_KEY", false],
    ["xA_KEY", false]
  ])("the secret %s is reported as a variable name: %s", ([auth, expected]) => {
    expect(tells("value.variable-name", { route: { provider: "openai", auth } })).toBe(expected)
    expect(tells("value.variable-name", { trace: { id: auth } })).toBe(false)
  })
})

test("a role with characters that a URL must encode gets a warning for the open-source gateway", () => {
  const told = (roleArn: string, gateway: "hosted" | "open-source" = "open-source") =>
    tells(
      "aws.unencoded",
      { route: { provider: "bedrock", region: "us-east-1", auth: { roleArn } } },
      { gateway }
    )
  expect(["a&b", "a#b", "a+b", "a%b", "a b"].map(arn => told(arn))).toEqual([true, true, true, true, true])
  expect([told("arn:aws:iam::1:role/a"), told("a&b", "hosted")]).toEqual([false, false])
})

describe("a hosted spec without a Portkey API key gets an error", () => {
  test.for<[string, object, ReadonlyArray<string>]>([
    ["for a route with a bearer token", openai, ["hosted.bearer-used-up apiKey"]],
    ["for a route with a slug", { provider: "@a" }, ["hosted.no-api-key apiKey"]]
  ])("%s", ([, route, expected]) => {
    expect(rulesOf({ apiKey: undefined, route })).toEqual(expected)
    expect(rulesOf({ route })).toEqual([])
  })
})

test("valueAt reads keys of objects and arrays only", () => {
  for (const value of [undefined, null, "text", 7]) expect(valueAt(value, ["length"])).toBeUndefined()
  expect(valueAt({ length: 3 }, ["length"])).toBe(3)
  expect(valueAt(["a"], ["length"])).toBe(1)
  expect(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"])).toBe(1)
  expect(valueAt({ a: null }, ["a", "b"])).toBeUndefined()
})

test("a credential in authorization gets an error if it would count as the Portkey API key", () => {
  const azure = { provider: "azure-openai", resourceName: "r", deploymentId: "d", apiVersion: "v" }
  const told = (route: object) =>
    rulesOf({ apiKey: undefined, route }).filter(rule => rule.startsWith("hosted."))
  expect(told({ ...azure, auth: { apiKey: "k-fake" } })).toEqual(["hosted.bearer-used-up apiKey"])
  const vertex = { provider: "vertex-ai", region: "r", auth: { accessToken: "t-fake", projectId: "p" } }
  expect(told(vertex)).toEqual(["hosted.bearer-used-up apiKey"])
  expect(told({ ...azure, auth: { adToken: "t-fake" } })).toEqual(["hosted.no-api-key apiKey"])
})

test.each<[object, boolean]>([
  [{ provider: "openai" }, true],
  [{ unlistedProvider: "newcomer" }, true],
  [{ provider: "@main" }, false]
])("the Portkey key as the provider's key of %j is reported: %s", (route, expected) => {
  expect(tells("auth.key-of-portkey", { route: { ...route, auth: "pk-fake" } })).toBe(expected)
  expect(tells("auth.key-of-portkey", { route: { ...route, auth: "sk-fake" } })).toBe(false)
})
