// Untyped input: its decoded form, and its issues.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { compile } from "../compile/compile.ts"
import { SpecError } from "../issue/error.ts"
import { type DecodeOptions, decode, decodeResult } from "./decode.ts"
import { requestSpec } from "./request-spec.ts"

const apiKey = "pk-fake"
const rulesOf = (value: unknown, options?: DecodeOptions): ReadonlyArray<string> => {
  const result = decodeResult(value, options)
  return Result.isSuccess(result) ? [] : result.failure.issues.map(({ rule }) => rule)
}

/** An object that is shared at each of `levels`, as a YAML document with aliases can have it. */
function shared(levels: number): unknown {
  let value: unknown = "lol"
  for (let level = 0; level < levels; level++) value = { a: value, b: value, c: value }
  return value
}

describe("what decode returns", () => {
  test("a copy without null and undefined, but for what a document says", () => {
    const retry = { attempts: 0 }
    const config = { retry, override_params: { stop: null, user: undefined } }
    const value = {
      $schema: null,
      apiKey,
      route: { provider: "openai", auth: "sk-fake", organization: null, project: undefined, config },
      cache: null,
      trace: { id: "t", spanId: null },
      metadata: { _user: "u", team: undefined },
      extraHeaders: { "x-a": "1", "x-b": null }
    }
    expect(Object.entries(decode(value))).toStrictEqual([
      ["apiKey", apiKey],
      ["route", { provider: "openai", auth: "sk-fake", config: { retry, override_params: { stop: null } } }],
      ["trace", { id: "t" }],
      ["metadata", { _user: "u" }],
      ["extraHeaders", { "x-a": "1" }]
    ])
  })

  test("secrets are as they were given", () => {
    const auth = Redacted.make("sk-fake")
    const spec = decode({ apiKey, route: { provider: "openai", auth } })
    expect((spec.route as { auth: unknown }).auth).toBe(auth)
    expect(spec.apiKey).toBe(apiKey)
  })

  test("the input is not changed, and a later change of it changes nothing", () => {
    const value = {
      apiKey,
      route: { provider: "openai", auth: "sk-fake" },
      metadata: { a: "1" },
      cache: null
    }
    const before = structuredClone(value)
    const spec = decode(value)
    expect(value).toEqual(before)
    value.metadata.a = "2"
    expect(spec.metadata).toEqual({ a: "1" })
  })
})

describe("what decode refuses", () => {
  test("with the errors of check, all at once", () => {
    expect(() => decode({ apikey: "k", route: { provider: "opnai" }, requestTimeout: "5" })).toThrow(
      SpecError
    )
    expect(rulesOf({ apikey: "k", route: { provider: "opnai" }, requestTimeout: "5" })).toEqual([
      "shape.unknown-provider",
      "shape.unknown-key",
      "shape.type"
    ])
    for (const value of [undefined, null, "x", 1, [], new Map()])
      expect(rulesOf(value)).toEqual(["shape.type"])
  })

  test("and no warning makes it fail", () => {
    expect(rulesOf({ route: { routedBy: "model" } })).toEqual([])
  })

  test("for the gateway that is meant", () => {
    const value = { route: { provider: "@openai-prod" } }
    expect(rulesOf(value)).toEqual([])
    expect(rulesOf(value, { gateway: "open-source" })).toEqual(["gateway.route"])
  })

  test("options that it does not have", () => {
    const value = { route: { routedBy: "model" } }
    expect(rulesOf(value, { empty: "drop" as never })).toEqual(["shape.option"])
    expect(() => decode(value, { emty: "absent" } as never)).toThrow("Did you mean empty?")
    expect(() => decode(value, { nulls: "absent" } as never)).toThrow(
      "The keys are gateway, trustedHosts, empty."
    )
    expect(rulesOf(value, null as never)).toEqual(["shape.option"])
    expect(rulesOf(value, { empty: undefined })).toEqual([])
  })

  test("what cannot be read, or has no end", () => {
    const route = { routedBy: "model" }
    const thrower = Object.defineProperty({ route }, "trace", {
      enumerable: true,
      get: () => {
        throw new Error("sk-fake-in-an-error")
      }
    })
    expect(rulesOf(thrower)).toEqual(["shape.unreadable"])
    const cyclic: Record<string, unknown> = { provider: "openai" }
    cyclic.override_params = cyclic
    expect(rulesOf({ route: { config: cyclic } })).toContain("shape.cycle")
    expect(rulesOf({ route: { config: { provider: "openai", override_params: shared(40) } } })).toContain(
      "shape.too-large"
    )
    expect(rulesOf({ route, unknown: shared(40) })).toEqual(["shape.unknown-key"])
  })

  test("where its error begins is where decode was called", () => {
    try {
      decode({})
    } catch (error) {
      expect((error as Error).stack?.match(/^ +at .*/m)?.[0]).toContain("decode.test.ts")
    }
    expect.assertions(1)
  })
})

describe("texts that are empty", () => {
  const value = {
    apiKey: "pk-fake",
    workspace: "",
    route: { provider: "openai", auth: "sk-fake", organization: "", project: Redacted.make("") },
    trace: { id: "" },
    metadata: { _user: "" }
  }

  test("are errors where a field cannot be empty", () => {
    expect(rulesOf({ ...value, route: { provider: "openai", auth: "" } })).toEqual([
      "value.empty",
      "value.empty",
      "value.empty"
    ])
  })

  test("are absent where the caller says so, but for labels", () => {
    const spec = decode(value, { empty: "absent" })
    expect(spec).toEqual({
      apiKey: "pk-fake",
      route: { provider: "openai", auth: "sk-fake" },
      trace: {},
      metadata: { _user: "" }
    })
  })

  test("are absent where they would be a second route", () => {
    const auth = { apiKey: "k-fake", adToken: "" }
    const azure = { provider: "azure-openai", resourceName: "r", deploymentId: "d", apiVersion: "v1" }
    const spec = { apiKey, route: { ...azure, auth, virtualKey: "" } }
    expect(decode(spec, { empty: "absent" }).route).toEqual({ ...azure, auth: { apiKey: "k-fake" } })
  })

  test("stay in a config", () => {
    const config = { retry: { attempts: 0 }, override_params: { suffix: "" } }
    const spec = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake", config } }
    expect(decode(spec, { empty: "absent" })).toEqual(spec)
  })

  test("are named where something is missing for them", () => {
    const route = { provider: "", auth: "" }
    const result = decodeResult({ apiKey, route }, { empty: "absent" })
    expect(Result.isFailure(result) && result.failure.message).toContain("route.provider has no value")
    expect(rulesOf({ apiKey, route: { provider: "openai", auth: "" } }, { empty: "absent" })).toEqual([
      "shape.missing"
    ])
  })
})

describe("as a Standard Schema", () => {
  const standard = requestSpec["~standard"]

  test("it says whose it is", () => {
    expect(standard).toMatchObject({ version: 1, vendor: "portspec" })
  })

  test("it returns the spec, at once", () => {
    const result = standard.validate({ apiKey, route: { routedBy: "model" }, cache: null })
    expect(result).toEqual({ value: { apiKey, route: { routedBy: "model" } } })
  })

  test("it returns issues with a message and a path", () => {
    const result = standard.validate({
      apiKey,
      route: { provider: "openai", auth: "sk-fake" },
      trace: { ID: 1 }
    })
    expect(result).toEqual({
      issues: [expect.objectContaining({ message: "trace.ID is not a key of trace", path: ["trace", "ID"] })]
    })
  })

  test("it takes options", () => {
    const schema = requestSpec.with({ gateway: "open-source", empty: "absent" })
    const value = { apiKey: "", route: { provider: "ollama", customHost: "http://localhost:11434" } }
    expect(standard.validate(value)).toHaveProperty("issues")
    const result = schema["~standard"].validate(value)
    expect(result).toEqual({ value: { route: value.route } })
    expect("value" in result && compile(result.value, { gateway: "open-source" })).toEqual({
      "x-portkey-provider": "ollama",
      "x-portkey-custom-host": "http://localhost:11434"
    })
  })
})
