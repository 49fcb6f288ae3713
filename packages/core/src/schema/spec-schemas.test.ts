// The Effect schemas, used like those of any other library.

import { inspect } from "node:util"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { compile } from "../compile/compile.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { RequestSpecFromHeaderFields, requestSpecFromHeaderFields } from "./header-fields-schema.ts"
import {
  RequestSpecSchema,
  RoutingConfigSchema,
  requestSpecSchema,
  SettingsConfigSchema
} from "./spec-schemas.ts"
import { validatorOf } from "./validator.fixture.ts"

const route = { provider: "openai", auth: "sk-fake" } as const

/** The message of a failed decoding. */
function said(decode: () => unknown): string {
  try {
    decode()
    return "nothing"
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const decoded = Schema.decodeUnknownSync(RequestSpecSchema)

describe("a request spec", () => {
  test("is decoded without absent keys, and its secrets stay unchanged", () => {
    const auth = Redacted.make("sk-fake")
    const input = {
      apiKey: "pk-fake",
      trace: null,
      route: { ...route, auth, customHost: null, config: undefined }
    }
    const spec = decoded(input)
    expect(spec).toEqual({ apiKey: "pk-fake", route: { provider: "openai", auth } })
    expect(Object.keys(spec.route)).toEqual(["provider", "auth"])
    expect((spec.route as { auth: unknown }).auth).toBe(auth)
  })

  test("keeps null inside a document", () => {
    const config = { override_params: { stop: null } }
    expect(decoded({ route: { ...route, config } })).toEqual({ route: { ...route, config } })
  })

  test("is decoded into a copy", () => {
    const input = { route: { ...route }, metadata: { team: "a" } }
    const spec = decoded(input)
    input.metadata.team = "b"
    expect(spec.metadata).toEqual({ team: "a" })
  })

  test("is refused with all issues, in the words of check and at their paths", () => {
    const wrong = {
      route: { provider: "azure-openai", resourceName: "contoso", auth: { apiKey: "" } },
      requestTimeout: "3000",
      tracing: {}
    }
    expect(said(() => decoded(wrong))).toMatchInlineSnapshot(`
      "route.auth.apiKey is empty
        Leave it out, or write one. (value.empty)
        at ["route"]["auth"]["apiKey"]
      route.deploymentId is missing
        Add deploymentId. (shape.missing)
        at ["route"]["deploymentId"]
      route.apiVersion is missing
        Add apiVersion. (shape.missing)
        at ["route"]["apiVersion"]
      requestTimeout must be a whole number of ms, at least 1; it is a string
        Write 3000 without quotes. (shape.type)
        at ["requestTimeout"]
      tracing is not a key of the spec
        The keys are route, apiKey, forwardHeaders, workspace, sensitiveHeaders, guardrails, beta, nitroMode, requestTimeout, strictOpenAiCompliance, debug, metadata, cache, trace, fetchIntegratedModels, extraHeaders. (shape.unknown-key)
        at ["tracing"]"
    `)
    const issues = check(wrong).filter(({ severity }) => severity === "error")
    const standard = Schema.toStandardSchemaV1(RequestSpecSchema)["~standard"].validate(wrong)
    expect(standard).toMatchObject({ issues: issues.map(({ path }) => ({ path })) })
  })

  test("is refused at its path within another schema", () => {
    const Job = Schema.Struct({ name: Schema.String, request: RequestSpecSchema })
    const job = { name: "nightly", request: { route: { provider: "opneai", auth: "sk-fake" } } }
    expect(said(() => Schema.decodeUnknownSync(Job)(job))).toMatchInlineSnapshot(`
      "route.provider is "opneai", not a known provider
        Did you mean "openai"? Or write unlistedProvider. (shape.unknown-provider)
        at ["request"]["route"]["provider"]"
    `)
  })

  test.each(["ignore", "error", undefined] as const)(
    "refuses unknown keys with any onExcessProperty: %s",
    given => {
      const options = given === undefined ? {} : { onExcessProperty: given }
      const decode = Schema.decodeUnknownResult(RequestSpecSchema)
      expect(Result.isFailure(decode({ route, tracing: {} }, options))).toBe(true)
      expect(Result.isFailure(decode({ route: { ...route, region: "r" } }, options))).toBe(true)
      expect(Result.isFailure(decode({ route: { ...route, config: { retries: 3 } } }, options))).toBe(true)
      expect(Result.isSuccess(decode({ route }, options))).toBe(true)
    }
  )

  test("matches its type: null is allowed only in input", () => {
    const isSpec = Schema.is(RequestSpecSchema)
    expect(isSpec({ route, trace: undefined })).toBe(true)
    expect(isSpec({ route, trace: null })).toBe(false)
    expect(isSpec({ route: { ...route, customHost: null } })).toBe(false)
    expect(isSpec({ route, tracing: {} })).toBe(false)
  })

  test("is encoded unchanged", () => {
    const spec: RequestSpec = { route, metadata: { team: "a" } }
    expect(Schema.encodeSync(RequestSpecSchema)(spec)).toEqual(spec)
    const wrong = { route: { ...route, auth: "" } } as RequestSpec
    expect(said(() => Schema.encodeSync(RequestSpecSchema)(wrong))).toContain("(value.empty)")
  })

  test("is encoded to JSON with its secrets revealed", () => {
    const spec: RequestSpec = { route: { provider: "openai", auth: Redacted.make("sk-fake") } }
    const codec = Schema.toCodecJson(RequestSpecSchema)
    const json = Schema.encodeSync(codec)(spec)
    expect(json).toEqual({ route: { provider: "openai", auth: "sk-fake" } })
    expect(Schema.decodeUnknownSync(codec)(json)).toEqual({ route })
    expect(said(() => Schema.decodeUnknownSync(codec)({ route, tracing: {} }))).toContain(
      "(shape.unknown-key)"
    )
  })

  test("is described by its JSON Schema in documents that effect generates", () => {
    const { schema, definitions } = Schema.toJsonSchemaDocument(Schema.Struct({ request: RequestSpecSchema }))
    const isJob = validatorOf({ ...schema, $defs: definitions })
    expect(isJob({ request: { route, trace: null } })).toBe(true)
    expect(isJob({ request: { route: { ...route, region: "us-east-1" } } })).toBe(false)
  })

  test("is read as JSON from one variable", () => {
    const read = (text: string) =>
      Effect.runSync(
        Config.schema(RequestSpecSchema, "REQUEST_SPEC").parse(
          ConfigProvider.fromUnknown({ REQUEST_SPEC: text })
        )
      )
    expect(read(JSON.stringify({ route, trace: null }))).toEqual({ route })
    expect(said(() => read('{"route":{}}'))).toContain("route names no provider")
  })

  test("is checked for the gateway of its schema", () => {
    const saved = { route: { config: "pc-fake" } }
    expect(decoded(saved)).toEqual(saved)
    const openSource = Schema.decodeUnknownSync(requestSpecSchema({ gateway: "open-source" }))
    expect(said(() => openSource(saved))).toContain("(value.config-id-hosted)")
  })
})

describe("for any input", () => {
  const token = "sk-fake-canary"

  test("an issue does not show the input", () => {
    const inputs = [
      { route: { provider: "openai", auth: `${token}\n` } },
      { route: { provider: "openai", auth: { apiKey: token } } },
      { apiKey: [token], route },
      token
    ]
    for (const input of inputs) {
      const result = Schema.decodeUnknownResult(RequestSpecSchema)(input, {
        errors: "all",
        reportInput: true
      })
      if (Result.isSuccess(result)) throw new Error("decoded")
      expect(inspect(result.failure, { depth: null })).not.toContain(token)
      expect(String(result.failure)).not.toContain(token)
    }
  })

  test("throwing getters, cycles and deep nesting give issues", () => {
    const cyclic: Record<string, unknown> = { ...route }
    cyclic.config = { metadata: cyclic }
    const throwing = {
      get route(): unknown {
        throw new Error(token)
      }
    }
    let deep: unknown = {}
    for (let level = 0; level < 10_000; level++) deep = { targets: [deep] }
    for (const input of [{ route: cyclic }, throwing, { route: { config: deep } }, new Map(), null, 1n]) {
      const result = Schema.decodeUnknownResult(RequestSpecSchema)(input)
      expect(Result.isFailure(result)).toBe(true)
      expect(inspect(result, { depth: null })).not.toContain(token)
    }
  })
})

describe("a config", () => {
  const routing = { strategy: { mode: "fallback" }, targets: [{ provider: "@a" }, { provider: "@b" }] }
  const settings = { retry: { attempts: 3 } }

  test("is checked as a routing or a settings config", () => {
    expect(Schema.decodeUnknownSync(RoutingConfigSchema)(routing)).toEqual(routing)
    expect(Schema.decodeUnknownSync(SettingsConfigSchema)(settings)).toEqual(settings)
    expect(said(() => Schema.decodeUnknownSync(RoutingConfigSchema)(settings))).toMatchInlineSnapshot(`
      "the config names no provider, so there is nothing to call
        Name a provider in it or beside it. (config.no-route)"
    `)
    expect(said(() => Schema.decodeUnknownSync(SettingsConfigSchema)(routing))).toMatchInlineSnapshot(`
      "strategy is not allowed beside a route, which names the provider
        Leave it out, or make the config the route. (config.beside-route)
        at ["strategy"]
      targets is not allowed beside a route, which names the provider
        Leave it out, or make the config the route. (config.beside-route)
        at ["targets"]"
    `)
  })

  test("is refused at the path of each issue", () => {
    const wrong = { ...routing, targets: [{ provider: "@a", wieght: 1 }] }
    expect(said(() => Schema.decodeUnknownSync(RoutingConfigSchema)(wrong))).toMatchInlineSnapshot(`
      "targets[0].wieght is not a key of a config, so the gateway ignores or refuses it
        Did you mean weight? (shape.unknown-key)
        at ["targets"][0]["wieght"]"
    `)
  })
})

describe("header fields", () => {
  const spec: RequestSpec = { apiKey: "pk-fake", route, trace: { id: "order-42" } }

  test("are decoded like parse and encoded like compile", () => {
    const fields = Schema.encodeSync(RequestSpecFromHeaderFields)(spec)
    expect(fields).toEqual(compile(spec))
    const back = Schema.decodeSync(RequestSpecFromHeaderFields)({ ...fields, accept: "text/plain" })
    expect(compile(back)).toEqual(fields)
    expect(inspect(back, { depth: null })).not.toContain("sk-fake")
  })

  test("are refused in the words of parse and compile", () => {
    const inSeconds = { ...compile(spec), "x-portkey-request-timeout": "30s" }
    expect(said(() => Schema.decodeSync(RequestSpecFromHeaderFields)(inSeconds))).toMatchInlineSnapshot(`
      "x-portkey-request-timeout is not a positive whole number
        Write digits only, without a unit. (field.unreadable)
        at ["x-portkey-request-timeout"]"
    `)
    const wrong: RequestSpec = { route: { provider: "openai", auth: { fromClient: true } } }
    expect(said(() => Schema.encodeSync(RequestSpecFromHeaderFields)(wrong))).toMatchInlineSnapshot(`
      "apiKey is missing, so the gateway takes authorization for it, and the provider gets none
        Add apiKey, or compile for a self-hosted gateway: { gateway: "open-source" }. (hosted.bearer-used-up)
        at ["apiKey"]"
    `)
  })

  test("are checked for the gateway of their schema", () => {
    const openSource = requestSpecFromHeaderFields({ gateway: "open-source" })
    expect(said(() => Schema.encodeSync(openSource)({ route: { config: "pc-fake" } }))).toContain(
      "(value.config-id-hosted)"
    )
  })
})
