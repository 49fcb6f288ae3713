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
  test("decode returns a copy without null and undefined, except inside documents", () => {
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

  test("decode returns secrets as given", () => {
    const auth = Redacted.make("sk-fake")
    const spec = decode({ apiKey, route: { provider: "openai", auth } })
    expect((spec.route as { auth: unknown }).auth).toBe(auth)
    expect(spec.apiKey).toBe(apiKey)
  })

  test("decode does not change the input, and later changes to the input have no effect", () => {
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
  test("decode fails with all errors of check at once", () => {
    expect(() => decode({ apikey: "k", route: { provider: "opnai" }, requestTimeout: "5" })).toThrow(
      SpecError
    )
    expect(rulesOf({ apikey: "k", route: { provider: "opnai" }, requestTimeout: "5" })).toEqual([
      "shape.unknown-provider",
      "shape.unknown-key",
      "shape.missing",
      "shape.type"
    ])
    for (const value of [undefined, null, "x", 1, [], new Map()])
      expect(rulesOf(value)).toEqual(["shape.type"])
  })

  test("a warning does not make decode fail", () => {
    expect(rulesOf({ route: { routedBy: "model" } })).toEqual([])
  })

  test("decode checks for the gateway in the options", () => {
    const value = { route: { provider: "@openai-prod" } }
    expect(rulesOf(value)).toEqual([])
    expect(rulesOf(value, { gateway: "open-source" })).toEqual(["gateway.route"])
  })

  test("decode refuses options that it does not have", () => {
    const value = { route: { routedBy: "model" } }
    expect(rulesOf(value, { empty: "drop" as never })).toEqual(["shape.option"])
    expect(() => decode(value, { emty: "absent" } as never)).toThrow("Did you mean empty?")
    expect(() => decode(value, { nulls: "absent" } as never)).toThrow(
      "The keys are gateway, trustedHosts, empty."
    )
    expect(rulesOf(value, null as never)).toEqual(["shape.option"])
    expect(rulesOf(value, { empty: undefined })).toEqual([])
  })

  test("decode refuses values that are unreadable or cyclic", () => {
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

  test("the stack of its error begins at the call of decode", () => {
    try {
      decode({})
    } catch (error) {
      expect((error as Error).stack?.match(/^ +at .*/m)?.[0]).toContain("decode.test.ts")
    }
    expect.assertions(1)
  })
})

describe("empty strings", () => {
  const value = {
    apiKey: "pk-fake",
    workspace: "",
    route: { provider: "openai", auth: "sk-fake", organization: "", project: Redacted.make("") },
    trace: { id: "" },
    metadata: { _user: "" }
  }

  test("an empty string is an error if a field cannot be empty", () => {
    expect(rulesOf({ ...value, route: { provider: "openai", auth: "" } })).toEqual([
      "value.empty",
      "value.empty",
      "value.empty"
    ])
  })

  test('empty strings are absent with empty: "absent", except metadata values', () => {
    const spec = decode(value, { empty: "absent" })
    expect(spec).toEqual({
      apiKey: "pk-fake",
      route: { provider: "openai", auth: "sk-fake" },
      trace: {},
      metadata: { _user: "" }
    })
  })

  test("empty strings are absent if they would be a second route or credential", () => {
    const auth = { apiKey: "k-fake", adToken: "" }
    const azure = { provider: "azure-openai", resourceName: "r", deploymentId: "d", apiVersion: "v1" }
    const spec = { apiKey, route: { ...azure, auth, virtualKey: "" } }
    expect(decode(spec, { empty: "absent" }).route).toEqual({ ...azure, auth: { apiKey: "k-fake" } })
  })

  test("empty strings stay in a config", () => {
    const config = { retry: { attempts: 0 }, override_params: { suffix: "" } }
    const spec = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake", config } }
    expect(decode(spec, { empty: "absent" })).toEqual(spec)
  })

  test("the error names an empty key if a required key is missing", () => {
    const route = { provider: "", auth: "" }
    const result = decodeResult({ apiKey, route }, { empty: "absent" })
    expect(Result.isFailure(result) && result.failure.message).toContain("route.provider has no value")
    expect(rulesOf({ apiKey, route: { provider: "openai", auth: "" } }, { empty: "absent" })).toEqual([
      "shape.missing"
    ])
  })
})

describe("requestSpec as a Standard Schema", () => {
  const standard = requestSpec["~standard"]

  test("requestSpec names its vendor", () => {
    expect(standard).toMatchObject({ version: 1, vendor: "portspec" })
  })

  test("validate returns the spec synchronously", () => {
    const result = standard.validate({ apiKey, route: { routedBy: "model" }, cache: null })
    expect(result).toEqual({ value: { apiKey, route: { routedBy: "model" } } })
  })

  test("validate returns issues with a message and a path", () => {
    const result = standard.validate({
      apiKey,
      route: { provider: "openai", auth: "sk-fake" },
      trace: { ID: 1 }
    })
    expect(result).toEqual({
      issues: [expect.objectContaining({ message: "trace.ID is not a key of trace", path: ["trace", "ID"] })]
    })
  })

  test("with sets options", () => {
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
