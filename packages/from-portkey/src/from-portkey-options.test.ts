import { compile, formatIssue, reveal } from "@portspec/core"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { mostAdvised } from "./budget.ts"
import { fromPortkeyOptions, fromPortkeyOptionsResult } from "./from-portkey-options.ts"

const read = (options: object) => fromPortkeyOptions(options)
const specOf = (options: object) => reveal(read(options).spec)
const refusalOf = (options: unknown) => {
  const result = fromPortkeyOptionsResult(options as object)
  return Result.isSuccess(result) ? "read" : result.failure.issues.map(formatIssue).join("\n")
}

const openai = { provider: "openai", Authorization: "Bearer sk-fake", strictOpenAiCompliance: true }

describe("the spec that options mean", () => {
  test.each<[string, object, object]>([
    ["a provider and its key", openai, { route: { provider: "openai", auth: "sk-fake" } }],
    [
      "a virtual key",
      { apiKey: "pk-fake", virtualKey: "openai-fake" },
      { apiKey: "pk-fake", route: { virtualKey: "openai-fake" } }
    ],
    ["a saved config", { config: "pc-fake" }, { route: { config: "pc-fake" } }],
    [
      "a Model Catalog slug, a host and settings",
      {
        provider: "@openai-prod",
        customHost: "https://llm.example.com/v1",
        config: { retry: { attempts: 3 } }
      },
      {
        route: {
          provider: "@openai-prod",
          customHost: "https://llm.example.com/v1",
          config: { retry: { attempts: 3 } }
        }
      }
    ],
    [
      "Bedrock with keys",
      {
        provider: "bedrock",
        awsAccessKeyId: "AKIAFAKE",
        awsSecretAccessKey: "fake",
        awsRegion: "eu-west-1",
        awsS3Bucket: "b"
      },
      {
        route: {
          provider: "bedrock",
          auth: { accessKeyId: "AKIAFAKE", secretAccessKey: "fake" },
          region: "eu-west-1",
          s3Bucket: "b"
        }
      }
    ],
    [
      "options that any request may have",
      {
        ...openai,
        traceID: "t",
        metadata: { _user: "u" },
        cacheForceRefresh: true,
        requestTimeout: 3000,
        debug: false
      },
      {
        route: { provider: "openai", auth: "sk-fake" },
        requestTimeout: 3000,
        debug: false,
        metadata: { _user: "u" },
        cache: { forceRefresh: true },
        trace: { id: "t" }
      }
    ],
    [
      "null and empty text, which the SDK leaves out",
      { ...openai, traceID: null, customHost: " ", metadata: {}, virtualKey: undefined },
      { route: { provider: "openai", auth: "sk-fake" } }
    ]
  ])("%s", (_, options, spec) => {
    const { strictOpenAiCompliance: _strict, ...meant } = specOf(options)
    expect(meant).toEqual(spec)
  })

  test("forwarded fields are sent with their values", () => {
    const forwarded = { forwardHeaders: ["xUserId", "x-tenant"], xUserId: "7", "x-tenant": "acme" }
    const options = { apiKey: "pk-fake", ...openai, ...forwarded }
    expect(compile(read(options).spec)).toMatchObject({
      "x-portkey-forward-headers": "x-user-id,x-tenant",
      "x-user-id": "7",
      "x-tenant": "acme"
    })
  })

  test("the last list of forwarded fields counts, even in nested headers", () => {
    const headers = { "X-Portkey-Forward-Headers": "x-tenant" }
    const options = { ...openai, forward_headers: ["xUserId"], xUserId: "7", xTenant: "acme", headers }
    expect(specOf(options)).toMatchObject({
      forwardHeaders: ["x-tenant"],
      extraHeaders: { "x-tenant": "acme" }
    })
    expect(specOf(options).extraHeaders).not.toHaveProperty("x-user-id")
  })

  test("nested headers without a value are dropped", () => {
    const headers = { "x-a": null, "x-b": undefined, "x-portkey-trace-id": null, "x-c": "1" }
    expect(specOf({ ...openai, headers }).extraHeaders).toEqual({ "x-c": "1" })
    expect(specOf({ ...openai, headers })).not.toHaveProperty("trace")
  })

  test("a record of forwarded fields, on which the SDK throws, is read like in a spec", () => {
    const options = { apiKey: "pk-fake", ...openai, forwardHeaders: { "x-user-id": Redacted.make("7") } }
    expect(compile(read(options).spec)).toMatchObject({
      "x-portkey-forward-headers": "x-user-id",
      "x-user-id": "7"
    })
    expect(read(options).notes).toEqual([])
  })

  test.each<[string, unknown]>([
    ["a record", { "X-Portkey-Trace-Id": "t", "X-Mine": "m" }],
    [
      "entries",
      [
        ["x-portkey-trace-id", "t"],
        ["x-mine", "m"]
      ]
    ],
    ["Headers", new Headers({ "x-portkey-trace-id": "t", "x-mine": "m" })]
  ])("nested headers as %s are read one by one", (_, headers) => {
    for (const option of ["headers", "defaultHeaders", "extra_headers"]) {
      expect(specOf({ ...openai, [option]: headers })).toMatchObject({
        trace: { id: "t" },
        extraHeaders: { "x-mine": "m" }
      })
    }
  })

  test.each<[string, unknown, ReadonlyArray<string>]>([
    ["text", "x-a: 1", ["sdk.nested-headers"]],
    ["a number", 7, ["sdk.nested-headers"]],
    ["null", null, []],
    [
      "an instance of a class",
      new (class Options {
        readonly a = 1
      })(),
      ["sdk.nested-headers"]
    ],
    ["invalid entries", ["x-a", [7, "1"], { "x-a": "1" }], ["sdk.nested-headers"]]
  ])("nested headers as %s are not read", (_, headers, rules) => {
    const { spec, notes } = read({ ...openai, headers })
    expect(spec.extraHeaders).toBeUndefined()
    expect(notes.map(({ rule }) => rule)).toEqual(rules)
  })

  test("a key that the options lack is also missing in the spec, so that it can be added later", () => {
    const { spec, notes } = read({ provider: "openai", strictOpenAiCompliance: true })
    expect(spec).toEqual({ route: { provider: "openai" }, strictOpenAiCompliance: true })
    expect(notes.map(({ rule, path }) => [rule, ...path])).toEqual([["sdk.missing", "Authorization"]])
  })
})

describe("secrets", () => {
  test("are returned wrapped, whether or not they were wrapped", () => {
    for (const key of ["pk-fake", Redacted.make("pk-fake")]) {
      const { spec } = read({ ...openai, apiKey: key })
      expect(Redacted.isRedacted(spec.apiKey)).toBe(true)
      expect(reveal(spec).apiKey).toBe("pk-fake")
      expect(JSON.stringify(spec)).not.toContain("fake")
    }
  })

  test("are revealed inside a config and a service account", () => {
    const targets = [{ provider: "openai", api_key: Redacted.make("sk-fake") }]
    const config = { strategy: { mode: "single" }, targets }
    expect(compile(read({ config }).spec)["x-portkey-config"]).toContain('"api_key":"sk-fake"')
    const account = { client_email: "a@example.com", private_key: Redacted.make("fake"), project_id: "p" }
    const vertex = { provider: "vertex-ai", vertexRegion: "eu", vertexServiceAccountJson: account }
    expect(compile(read(vertex).spec)["x-portkey-vertex-service-account-json"]).toContain('"fake"')
  })

  test("are not revealed inside metadata, in which compile refuses them", () => {
    const { spec } = read({ ...openai, metadata: { note: Redacted.make("fake") } })
    expect(() => compile(spec)).toThrow("printed Redacted")
  })
})

describe("options that are refused", () => {
  test.each([
    ["null", null],
    ["text", "pk-fake"],
    ["an array", [["apiKey", "pk-fake"]]],
    ["a client", new (class Portkey {})()],
    ["a Redacted", Redacted.make("pk-fake")]
  ])("%s is not an options object", (_, options) => {
    expect(refusalOf(options)).toMatchInlineSnapshot(`
      "error: the options must be a plain object
        Write { apiKey, provider, … }. (shape.type)"
    `)
  })

  const cycle: Record<string, unknown> = {}
  cycle.itself = cycle
  const shared = Array.from({ length: 40 }).reduce<object>(node => ({ left: node, right: node }), {})

  test.each<[string, object]>([
    ["a cycle", { config: cycle }],
    ["a cycle in a key that is not secret", { metadata: cycle }],
    ["an object that is shared at every level", { metadata: shared }],
    ["a shared object in a config", { config: { provider: "openai", override_params: shared } }],
    ["a list of billions of holes", { forwardHeaders: new Array(2 ** 32 - 1) }],
    [
      "thousands of options",
      Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`awsRegio${at}`, "v"]))
    ]
  ])("%s is too large", (_, options) => {
    expect(refusalOf(options)).toMatchInlineSnapshot(`
      "error: the options are too large: they have more in them than is looked at, or contain themselves
        Pass the options of one request, as plain data without cycles. (shape.too-large)"
    `)
  })

  test("reading an endless iterable of headers ends", () => {
    function* endless(): Generator<[string, string]> {
      for (let at = 0; ; at++) yield [`x-${at % 10}`, "v"]
    }
    expect(fromPortkeyOptionsResult({ provider: "openai", headers: endless() })._tag).toBe("Success")
  })

  test("only the first of many unknown options get a proposal", () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`awsRegio${at}`, "v"]))
    const { notes } = fromPortkeyOptions(many)
    const advice = notes.filter(({ rule }) => rule === "sdk.unknown-option").map(({ repair }) => repair)
    expect(advice).toHaveLength(300)
    expect(advice[0]).not.toContain("too many")
    expect(advice.at(-1)).toContain("too many")
    expect(advice.findIndex(each => each?.includes("too many"))).toBe(mostAdvised)
  })

  test.each<[string, object]>([
    ["a getter that throws", Object.defineProperty({}, "apiKey", { enumerable: true, get: thrower })],
    ["a value whose JSON throws", { metadata: { toJSON: thrower } }],
    ["a proxy that throws", new Proxy({}, { ownKeys: thrower })]
  ])("the error for %s does not quote what was thrown", (_, options) => {
    expect(refusalOf(options)).toMatchInlineSnapshot(`
      "error: the options cannot be read: a getter or proxy threw
        Pass plain data, without getters, proxies and cycles. (shape.unreadable)"
    `)
  })
})

function thrower(): never {
  throw new Error("sk-fake-in-an-error")
}

test("each option is read once", () => {
  let reads = 0
  const get = () => {
    reads++
    return "openai"
  }
  read(Object.defineProperty({}, "provider", { enumerable: true, get }))
  expect(reads).toBe(1)
})

test("the options stay unchanged", () => {
  const headers = { "x-portkey-trace-id": "t" }
  const options = Object.freeze({ ...openai, forwardHeaders: Object.freeze(["xA"]), headers })
  expect(() => read(options)).not.toThrow()
})

test("the meaning of the options depends on the gateway", () => {
  const options = { provider: "openai", Authorization: "Bearer sk-fake", virtualKey: "vk-fake" }
  const of = (gateway: "hosted" | "open-source") => {
    const { spec, notes } = fromPortkeyOptions(options, { gateway })
    return { route: reveal(spec).route, told: notes.map(({ path }) => path[0]) }
  }
  expect(of("hosted").route).toEqual({ virtualKey: "vk-fake" })
  expect(of("open-source")).toEqual({
    route: { provider: "openai", auth: "sk-fake" },
    told: ["strictOpenAiCompliance", "virtualKey"]
  })
  // Only the hosted gateway reads a bearer token as the Portkey API key.
  const settings = { Authorization: "Bearer sk-fake", config: { provider: "openai", apiKey: "fake" } }
  expect(reveal(fromPortkeyOptions(settings).spec).apiKey).toBe("sk-fake")
  expect(fromPortkeyOptions(settings, { gateway: "open-source" }).spec.apiKey).toBeUndefined()
})

test("guardrails for the open-source gateway get a note if their text is rewritten", () => {
  const defaultInputGuardrails = [{ "default.contains": { "\u00a0": false } }]
  const { notes } = fromPortkeyOptions({ ...openai, defaultInputGuardrails }, { gateway: "open-source" })
  expect(notes.map(({ rule }) => rule)).toEqual(["sdk.json"])
})

test.each<[string, object, object]>([
  [
    "Azure's settings",
    {
      provider: "azure-openai",
      Authorization: "Bearer fake",
      resourceName: "r",
      deployment: "d",
      api_version: "v1"
    },
    { provider: "azure-openai", resourceName: "r", deploymentId: "d", apiVersion: "v1" }
  ],
  [
    "a region of AWS",
    { provider: "bedrock", region: "eu-west-1" },
    { provider: "bedrock", region: "eu-west-1" }
  ],
  ["a project of OpenAI", { provider: "openai", project: "p" }, { provider: "openai", project: "p" }]
])("%s without the provider's name are taken for what they are", (_, options, route) => {
  const { spec, notes } = fromPortkeyOptions({ apiKey: "pk-fake", strictOpenAiCompliance: false, ...options })
  expect(spec.route).toMatchObject(route)
  expect(notes.map(({ rule }) => rule)).not.toContain("sdk.unknown-option")
})

test("a project next to a slug, whose provider is unknown, is a label", () => {
  const { spec, notes } = fromPortkeyOptions({ apiKey: "pk-fake", provider: "@main", project: "p" })
  expect(spec.route).toEqual({ provider: "@main" })
  expect(notes.find(({ path }) => path[0] === "project")?.repair).toBe(
    'Send it in metadata, as {"project":"…"}.'
  )
})
