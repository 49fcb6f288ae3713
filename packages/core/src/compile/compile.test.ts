// Invalid input: all errors are reported at once, with path, reason and repair, and no internal error is thrown.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { SpecError } from "../issue/error.ts"
import { formatIssue, type Issue } from "../issue/issue.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { check } from "./check.ts"
import { compile, compileResult } from "./compile.ts"

const route = { provider: "openai", auth: "sk-fake" }
const apiKey = "pk-fake"
const spec = (parts: object): RequestSpec => ({ apiKey, route, ...parts }) as RequestSpec

/** The errors of an invalid spec, as a terminal shows them. */
function errors(input: unknown, options?: CompileOptions): string {
  const result = compileResult(input as RequestSpec, options)
  if (Result.isSuccess(result)) return "compiled"
  const ofCheck = check(input as RequestSpec, options).filter(issue => issue.severity === "error")
  expect(result.failure.issues).toEqual(ofCheck)
  return result.failure.issues.map((issue: Issue) => formatIssue(issue)).join("\n")
}

describe("the route", () => {
  test("a value that is not a spec gets an error", () => {
    expect(errors(undefined)).toMatchInlineSnapshot(`
      "error: the spec must be an object; it is undefined
        For example, write { apiKey, route }. (shape.type)"
    `)
    expect(errors(null)).toMatchInlineSnapshot(`
      "error: the spec must be an object; it is null
        For example, write { apiKey, route }. (shape.type)"
    `)
    expect(errors([])).toMatchInlineSnapshot(`
      "error: the spec must be an object; it is an array
        For example, write { apiKey, route }. (shape.type)"
    `)
    expect(errors({})).toMatchInlineSnapshot(`
      "error: route is missing, so there is nothing to call
        Write one of provider, virtualKey, unlistedProvider, routedBy, config. (shape.missing)"
    `)
    expect(errors({ apiKey, route: {} })).toMatchInlineSnapshot(`
      "error: route names no provider, so there is nothing to call
        Write one of provider, virtualKey, unlistedProvider, routedBy, config. (shape.no-route)"
    `)
  })

  test("a misspelt route key gets a repair", () => {
    expect(errors({ route: { provdier: "openai", auth: "sk-fake" } })).toMatchInlineSnapshot(`
      "error: route.provdier is not a key of route
        Did you mean provider? (shape.unknown-key)
      error: apiKey is missing, so the gateway takes authorization for it, and the provider gets none
        Add apiKey, or compile for a self-hosted gateway: { gateway: "open-source" }. (hosted.bearer-used-up)"
    `)
    expect(errors({ route: { virtual_key: "vk-fake" } })).toContain("Did you mean virtualKey?")
  })

  test.for([
    ["timeout", "Did you mean requestTimeout?"],
    ["retries", "Write it as route.config.retry.attempts."],
    ["model", "Write it into the body."],
    ["metadata_user", "Write it as metadata.user."]
  ] as const)("the key %s belongs elsewhere, and the repair names its place", ([key, repair]) => {
    expect(errors({ route, [key]: 3 })).toContain(repair)
  })

  test("a route key whose value is undefined gets an error", () => {
    expect(errors({ apiKey, route: { virtualKey: undefined } })).toMatchInlineSnapshot(`
      "error: route.virtualKey has no value
        Check where the value comes from. (shape.no-route)"
    `)
    for (const key of ["provider", "unlistedProvider", "config", "routedBy"])
      expect(errors({ apiKey, route: { [key]: undefined } })).toContain(`route.${key} has no value`)
    expect(errors({ apiKey, route: { provider: undefined, virtualKey: "vk" } })).toBe("compiled")
  })

  test("two routes in one spec get an error", () => {
    expect(errors({ apiKey, route: { ...route, virtualKey: "vk" } })).toMatchInlineSnapshot(`
      "error: route is given by provider and virtualKey
        Keep one. (shape.two-routes)"
    `)
  })

  test("a misspelt provider gets a repair", () => {
    expect(errors({ apiKey, route: { provider: "opnai", auth: "sk-fake" } })).toMatchInlineSnapshot(`
      "error: route.provider is "opnai", not a known provider
        Did you mean "openai"? Or write unlistedProvider. (shape.unknown-provider)"
    `)
    expect(errors({ apiKey, route: { provider: "OpenAI", auth: "sk-fake" } })).toMatchInlineSnapshot(`
      "error: route.provider is "OpenAI", not a known provider
        Did you mean "openai"? Or write unlistedProvider. (shape.unknown-provider)"
    `)
    expect(errors({ apiKey, route: { provider: "acme-llm", auth: "sk-fake" } })).toMatchInlineSnapshot(`
      "error: route.provider is "acme-llm", not a known provider
        For a Model Catalog slug write "@acme-llm". Or write unlistedProvider. (shape.unknown-provider)"
    `)
  })

  test("the keys next to a misspelt provider are checked against the intended provider", () => {
    const azure = { provider: "azure", resourceName: "contoso", deploymentId: 7, auth: { apiKey: "${KEY}" } }
    expect(errors({ apiKey, route: azure })).toMatchInlineSnapshot(`
      "error: route.provider is "azure", not a known provider
        Did you mean "azure-openai"? Or write unlistedProvider. (shape.unknown-provider)
      error: route.deploymentId must be a string; it is a number
        Write a string. (shape.type)
      error: route.auth.apiKey is an unfilled placeholder
        Check where the value comes from. (value.placeholder)
      error: route.apiVersion is missing
        Add apiVersion. (shape.missing)"
    `)
    // No provider is intended, so nothing is known about its keys.
    expect(errors({ apiKey, route: { ...azure, provider: "acme-llm" } })).not.toContain("deploymentId")
  })

  test("a Model Catalog slug without @ and a provider's nickname get a repair", () => {
    expect(errors({ apiKey, route: { provider: "openai-prod" } })).toContain('write "@openai-prod"')
    expect(errors({ apiKey, route: { provider: "vertex", auth: "k" } })).toContain(
      'Did you mean "vertex-ai"?'
    )
  })

  test("a missing companion key gets an error", () => {
    expect(errors({ apiKey, route: { provider: "openai" } })).toMatchInlineSnapshot(`
      "error: route.auth is missing
        Add auth. (shape.missing)"
    `)
    expect(
      errors({ apiKey, route: { provider: "azure-openai", auth: { apiKey: "k" } } })
    ).toMatchInlineSnapshot(`
      "error: route.resourceName is missing
        Add resourceName, or customHost. (shape.missing)
      error: route.deploymentId is missing
        Add deploymentId. (shape.missing)
      error: route.apiVersion is missing
        Add apiVersion. (shape.missing)"
    `)
    expect(
      errors({ apiKey, route: { provider: "bedrock", region: "us-east-1", auth: { secretAccessKey: "s" } } })
    ).toMatchInlineSnapshot(`
      "error: route.auth.accessKeyId is missing
        Add accessKeyId. (shape.missing)"
    `)
    expect(errors({ apiKey, route: { provider: "ollama" } })).toMatchInlineSnapshot(`
      "error: route.customHost is missing
        Add customHost. (shape.missing)"
    `)
  })

  test("mixed credential forms get an error", () => {
    const auth = { accessKeyId: "a", secretAccessKey: "s", roleArn: "arn:aws:iam::1:role/x" }
    expect(
      errors({ apiKey, route: { provider: "bedrock", region: "us-east-1", auth } })
    ).toMatchInlineSnapshot(`
      "error: route.auth mixes accessKeyId, secretAccessKey, roleArn, but the gateway uses only some
        Keep one. (shape.mixed-variants)"
    `)
    expect(errors({ apiKey, route: { provider: "openai", auth } })).toMatchInlineSnapshot(`
      "error: route.auth.accessKeyId is not a key of route.auth
        The keys are forwarded, fromClient. (shape.unknown-key)
      error: route.auth.secretAccessKey is not a key of route.auth
        The keys are forwarded, fromClient. (shape.unknown-key)
      error: route.auth.roleArn is not a key of route.auth
        The keys are forwarded, fromClient. (shape.unknown-key)
      error: route.auth is none of its forms
        Write a string. (shape.no-variant)"
    `)
  })

  test("a key of another provider gets an error that names its providers", () => {
    expect(errors({ apiKey, route: { ...route, region: "us-east-1" } })).toMatchInlineSnapshot(`
      "error: route.region is not a key of route
        The keys are provider, customHost, auth, organization, project, beta, config. (shape.unknown-key)"
    `)
  })

  test("unlistedProvider refuses a listed provider", () => {
    expect(errors({ apiKey, route: { unlistedProvider: "openai", auth: "sk-fake" } })).toMatchInlineSnapshot(`
      "error: route.unlistedProvider is "openai", a known provider
        Write provider: "openai". (value.listed-provider)"
    `)
  })

  test("the open-source gateway refuses routes that only the hosted gateway has", () => {
    for (const hosted of [
      { provider: "@prod" },
      { virtualKey: "vk" },
      { routedBy: "model" },
      { provider: "cortex", snowflakeAccount: "a", auth: "k" }
    ]) {
      expect(errors({ apiKey, route: hosted }, { gateway: "open-source" })).toContain("(gateway.route)")
    }
    expect(
      errors({ apiKey, route: { provider: "@prod" } }, { gateway: "open-source" })
    ).toMatchInlineSnapshot(`
      "error: route names a Model Catalog slug, which the open-source gateway does not serve, so it answers 400
        Name another provider, or compile for the other gateway. (gateway.route)"
    `)
  })
})

describe("keys", () => {
  test("unknown keys get a repair that names the intended key", () => {
    expect(errors(spec({ apikey: "k", Metadata: {}, traceId: "t" }))).toMatchInlineSnapshot(`
      "error: apikey is not a key of the spec
        Did you mean apiKey? (shape.unknown-key)
      error: Metadata is not a key of the spec
        Did you mean metadata? (shape.unknown-key)
      error: traceId is not a key of the spec
        Write it as trace.id. (shape.unknown-key)"
    `)
    expect(errors(spec({ cache: { mode: "simple" } }))).toMatchInlineSnapshot(`
      "error: cache.mode is not a key of cache
        Write it as route.config.cache.mode. (shape.unknown-key)"
    `)
  })

  test("keys that could pollute a prototype get an error", () => {
    expect(
      errors(JSON.parse('{"apiKey":"k","route":{"provider":"openai","auth":"k"},"__proto__":{"apiKey":"k"}}'))
    ).toMatchInlineSnapshot(`
      "error: __proto__ is not a key of the spec
        The keys are route, apiKey, forwardHeaders, workspace, sensitiveHeaders, guardrails, beta, nitroMode, requestTimeout, strictOpenAiCompliance, debug, metadata, cache, trace, fetchIntegratedModels, extraHeaders. (shape.unknown-key)"
    `)
    expect(errors(spec({ metadata: JSON.parse('{"__proto__":"x"}') }))).toMatchInlineSnapshot(`
      "error: metadata.__proto__ is not a safe name in JSON
        Choose another name. (shape.proto-key)"
    `)
  })

  test("a polluted prototype adds no field", () => {
    Object.defineProperty(Object.prototype, "debug", {
      value: true,
      configurable: true,
      enumerable: true,
      writable: true
    })
    try {
      expect(compile(spec({}))).toEqual({
        "x-portkey-api-key": apiKey,
        "x-portkey-provider": "openai",
        authorization: "Bearer sk-fake"
      })
    } finally {
      delete (Object.prototype as { debug?: boolean }).debug
    }
  })
})

describe("values", () => {
  test.each([
    ["CR LF", "a\r\nx-evil: 1"],
    ["NUL", "a\u0000"],
    ["emoji", "trace-😀"],
    ["Latin-1", "café"],
    ["white space at the end", "a "],
    ["nothing", ""]
  ])("a plain text with %s gets an error", (_, id) => {
    expect(errors(spec({ trace: { id } }))).toMatchSnapshot()
  })

  test("values of a wrong type get an error", () => {
    expect(
      errors(spec({ apiKey: 1, requestTimeout: "1000", debug: "true", trace: "t", forwardHeaders: "x-a" }))
    ).toMatchInlineSnapshot(`
      "error: apiKey must be a string; it is a number
        Write a string. (shape.type)
      error: requestTimeout must be a whole number of ms, at least 1; it is a string
        Write 1000 without quotes. (shape.type)
      error: debug must be true or false; it is a string
        Write true or false. (shape.type)
      error: trace must be an object; it is a string
        For example, write { id, spanId, spanName }. (shape.type)
      error: forwardHeaders must be an array of field names, or an object with the fields; it is a string
        For example, write ["x-user-id"]. (shape.type)"
    `)
    expect(errors(spec({ requestTimeout: 0 }))).toMatchInlineSnapshot(`
      "error: requestTimeout must be a whole number of ms, at least 1; it is 0
        Write a whole number of ms, at least 1. (value.integer)"
    `)
    expect(errors(spec({ requestTimeout: 1.5 }))).toMatchInlineSnapshot(`
      "error: requestTimeout must be a whole number of ms, at least 1; it is 1.5
        Write a whole number of ms, at least 1. (value.integer)"
    `)
  })

  test("metadata values must be strings", () => {
    expect(errors(spec({ metadata: { count: 3, nested: { a: 1 }, none: null } }))).toMatchInlineSnapshot(`
      "error: metadata.count must be a string; it is a number, which matches no string
        Write "3", or leave it out. (shape.metadata-text)
      error: metadata.nested must be a string; it is an object, which matches no string
        Give each part its own key. (shape.metadata-text)
      error: metadata.none must be a string; it is null, which matches no string
        Write "null", or leave it out. (shape.metadata-text)"
    `)
    expect(errors(spec({ metadata: { long: "x".repeat(129) } }))).toMatchInlineSnapshot(`"compiled"`)
    expect(errors(spec({ metadata: { long: "x".repeat(129) } }), { gateway: "open-source" })).toBe("compiled")
    expect(errors(spec({ metadata: [] }))).toMatchInlineSnapshot(`
      "error: metadata must be an object; it is an array
        For example, write { "_user": "user_123" }. (shape.type)"
    `)
  })

  test("one Bearer prefix is allowed and two are refused", () => {
    const sent = (auth: string) => compile({ apiKey, route: { provider: "openai", auth } }).authorization
    expect(sent("Bearer sk-fake")).toBe("Bearer sk-fake")
    expect(sent("bearer sk-fake")).toBe("Bearer sk-fake")
    expect(
      errors({ apiKey, route: { provider: "openai", auth: "Bearer Bearer sk-fake" } })
    ).toMatchInlineSnapshot(`
      "error: route.auth has the word Bearer twice, or no token after it
        Write the bare token. (value.bearer-doubled)"
    `)
    expect(
      errors({ apiKey, route: { provider: "openai", auth: "Basic c2s6ZmFrZQ==" } })
    ).toMatchInlineSnapshot(`
      "error: route.auth has white space, so it is not a bearer token
        Write the bare token, or auth: { forwarded: true } for another scheme. (value.bearer-token)"
    `)
    expect(errors({ apiKey, route: { provider: "openai", auth: "Bearer" } })).toMatchInlineSnapshot(`
      "error: route.auth has the word Bearer twice, or no token after it
        Write the bare token. (value.bearer-doubled)"
    `)
  })

  test("a printed Redacted and a Redacted in the wrong place get an error", () => {
    expect(errors({ apiKey: String(Redacted.make("k")), route })).toMatchInlineSnapshot(`
      "error: apiKey is a printed Redacted, not the secret
        Pass the Redacted itself. (value.redacted-text)"
    `)
    expect(errors(spec({ trace: { id: Redacted.make("t") } }))).toMatchInlineSnapshot(`
      "error: trace.id must not be a Redacted
        Write a string. (shape.redacted)"
    `)
  })

  test("an invalid custom host gets an error", () => {
    const at = (customHost: string, options?: CompileOptions) =>
      errors({ apiKey, route: { ...route, customHost } }, options)
    expect(at("llm.example.com")).toMatchInlineSnapshot(`
      "error: route.customHost is not an http or https URL
        For example, write "https://llm.example.com/v1". (value.url)"
    `)
    expect(at("ftp://llm.example.com")).toMatchInlineSnapshot(`
      "error: route.customHost is not an http or https URL
        For example, write "https://llm.example.com/v1". (value.url)"
    `)
    expect(at("https://user:hunter2hunter2@llm.example.com")).toMatchInlineSnapshot(`
      "error: route.customHost has credentials or an @, so the gateway refuses it
        Write credentials as route.auth. (value.url-credentials)"
    `)
    expect(at("http://10.0.0.1/v1")).toMatchInlineSnapshot(`
      "error: route.customHost has the private host 10.0.0.1, which the gateway refuses unless it trusts it
        If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass { trustedHosts: ["10.0.0.1"] }. (value.host-private)"
    `)
    expect(at("http://2130706433/v1")).toMatchInlineSnapshot(`
      "error: route.customHost has the private host 127.0.0.1, which the gateway refuses unless it trusts it
        If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass { trustedHosts: ["127.0.0.1"] }. (value.host-private)"
    `)
    expect(at("http://[::1]/v1")).toMatchInlineSnapshot(`
      "error: route.customHost has a host that is not a DNS name or IPv4 address, so the gateway refuses it
        For example, write "https://llm.example.com/v1". (value.host)"
    `)
    expect(at("https://api.portkey.ai/v1")).toMatchInlineSnapshot(`
      "error: route.customHost is Portkey itself
        Write the provider's own host. (value.host-portkey)"
    `)
    expect(at("https://llm.example.com/v1?key=1")).toMatchInlineSnapshot(`
      "error: route.customHost has a query or fragment, but the gateway appends a path
        For example, write "https://llm.example.com/v1". (value.url)"
    `)
    expect(at("http://10.0.0.1/v1", { trustedHosts: ["10.0.0.1"] })).toBe("compiled")
    expect(at("http://localhost:8000/v1", { gateway: "open-source" })).toBe("compiled")
  })

  test("forwardHeaders refuses names that the gateway does not forward", () => {
    expect(
      errors(spec({ forwardHeaders: ["x-portkey-api-key", "bad name", "Metadata-Flavor", "host", 3] }))
    ).toMatchInlineSnapshot(`
      "error: forwardHeaders[0] is "x-portkey-api-key", which is a Portkey field that the provider must not get
        Leave it out. (value.forward-portkey)
      error: forwardHeaders[1] is "bad name", which is not an HTTP field name
        Write a name: "x-user-id". (value.field-name)
      error: forwardHeaders[2] is "Metadata-Flavor", which opens a cloud's metadata service, so the gateway refuses it
        Leave it out. (value.forward-metadata-service)
      error: forwardHeaders[3] is "host", which is set by the HTTP client
        Leave it out. (value.transport-field)
      error: forwardHeaders[4] must be a string; it is a number
        Write a string. (shape.type)"
    `)
    expect(errors(spec({ forwardHeaders: [] }))).toMatchInlineSnapshot(`
      "error: forwardHeaders is an empty array
        Leave it out. (shape.type)"
    `)
    expect(errors(spec({ forwardHeaders: { authorization: "Basic x" } }))).toMatchInlineSnapshot(`
      "error: route.auth and forwardHeaders.authorization both give authorization
        Write a bearer token as route.auth, another scheme as forwardHeaders: { authorization: "…" } with auth: { forwarded: true }. (auth.twice)"
    `)
    expect(errors(spec({ forwardHeaders: { "X-A": "1", "x-a": "2" } }))).toMatchInlineSnapshot(`
      "error: forwardHeaders["x-a"] is given twice
        Keep one. (field.twice)"
    `)
  })

  test("extraHeaders refuses fields that Portkey or HTTP defines", () => {
    expect(
      errors(
        spec({
          extraHeaders: {
            "x-portkey-trace-id": "t",
            "x-api-key": "sk-fake",
            "content-length": "1",
            "a b": "1",
            authorization: "x"
          }
        })
      )
    ).toMatchInlineSnapshot(`
      "error: extraHeaders["x-portkey-trace-id"] is a field that Portkey defines
        Write it as trace.id. (value.field-known)
      error: extraHeaders["x-api-key"] is a field that Portkey defines
        Write it as route.auth. To pass it on, name it in forwardHeaders. (forward.not-named)
      error: extraHeaders["content-length"] is set by the HTTP client
        Leave it out. (value.transport-field)
      error: extraHeaders["a b"] is not an HTTP field name
        Write a name: "x-user-id". (value.field-name)
      error: extraHeaders.authorization is not named in forwardHeaders, so the gateway would send it as a bearer token
        Write a bearer token as route.auth, another scheme as forwardHeaders: { authorization: "…" } with auth: { forwarded: true }. (auth.not-forwarded)"
    `)
  })

  test("fields that have a spec key are refused in forwardHeaders and extraHeaders", () => {
    expect(
      errors(spec({ forwardHeaders: { Traceparent: "00" }, extraHeaders: { baggage: "a=1" } }))
    ).toMatchInlineSnapshot(`
      "error: extraHeaders.baggage is a field that Portkey defines
        Write it as trace.baggage. To pass it on, name it in forwardHeaders. (forward.not-named)
      error: forwardHeaders.Traceparent has its own spec key
        Write it as trace.traceparent. To pass it on, name it in forwardHeaders. (forward.own-key)"
    `)
    expect(errors(spec({ forwardHeaders: ["traceparent", "x-api-key"] }))).toBe("compiled")
  })

  test("one-megabyte strings give a short message", () => {
    const long = "x".repeat(1_000_000)
    const text = errors(spec({ trace: { id: long }, metadata: { [long]: long }, [long]: 1 }))
    expect(text.length).toBeLessThan(3_000)
    expect(text).toContain("(shape.unknown-key)")
  })

  test("header fields that are too large in total get an error", () => {
    expect(errors(spec({ trace: { id: "x".repeat(15_000) } }))).toMatchInlineSnapshot(`
      "error: the header fields take 15109 bytes, so a Node server answers 431
        Save the config in Portkey, or shorten metadata. (size.too-large)"
    `)
  })

  test("a hole in an array, which JSON writes as null, gets an error", () => {
    const sparse = new Array(2)
    sparse[1] = "x"
    expect(
      errors(spec({ guardrails: { input: [{ "default.contains": { words: sparse } }] } }))
    ).toMatchInlineSnapshot(`
      "error: guardrails.input[0]["default.contains"].words[0] is undefined, not JSON data
        Write plain JSON data. (shape.json)
      error: guardrails is deleted by the hosted gateway, so no check runs
        Write the guardrails into a config, as "before_request_hooks" or "after_request_hooks". (gateway.field-lost)"
    `)
  })

  test("an object shared at every level, which JSON would write exponentially often, gets an error", () => {
    let shared: object = {}
    for (let level = 0; level < 60; level++) shared = { a: shared, b: shared }
    expect(errors(spec({ guardrails: { input: [shared] } }))).toContain("too many to check")
  })

  test("messages do not quote functions and symbols in metadata", () => {
    const metadata = { a: () => "sk-fake-secret", b: Symbol("sk-fake-secret"), c: 7n }
    expect(errors(spec({ metadata }))).toMatchInlineSnapshot(`
      "error: metadata.a must be a string; it is a function, which matches no string
        Write a string, or leave it out. (shape.metadata-text)
      error: metadata.b must be a string; it is a symbol, which matches no string
        Write a string, or leave it out. (shape.metadata-text)
      error: metadata.c must be a string; it is a bigint, which matches no string
        Write "7", or leave it out. (shape.metadata-text)"
    `)
  })

  test("cyclic objects, throwing getters and proxies get an error", () => {
    const cyclic: Record<string, unknown> = { apiKey, route }
    cyclic.metadata = cyclic
    cyclic.guardrails = { input: [cyclic] }
    expect(errors(cyclic)).toMatchInlineSnapshot(`
      "error: metadata.route must be a string; it is an object, which matches no string
        Give each part its own key. (shape.metadata-text)
      error: metadata.metadata must be a string; it is an object, which matches no string
        Give each part its own key. (shape.metadata-text)
      error: metadata.guardrails must be a string; it is an object, which matches no string
        Give each part its own key. (shape.metadata-text)
      error: guardrails.input[0].apiKey must be an object; it is a string
        For example, write { "operator": "none", "words": ["x"] }. (shape.type)
      error: guardrails.input[0].metadata contains itself
        Write plain JSON data. (shape.cycle)
      error: guardrails.input[0].guardrails.input contains itself
        Write plain JSON data. (shape.cycle)
      error: guardrails is deleted by the hosted gateway, so no check runs
        Write the guardrails into a config, as "before_request_hooks" or "after_request_hooks". (gateway.field-lost)"
    `)
    const hostile = Object.defineProperty({}, "route", {
      enumerable: true,
      get() {
        throw new Error("sk-fake-secret")
      }
    })
    expect(errors(hostile)).toMatchInlineSnapshot(`
      "error: the spec cannot be read: a getter or proxy threw
        Write plain JSON data. (shape.unreadable)"
    `)
  })
})

test("compile throws the error that compileResult returns, with every issue in its message", () => {
  expect(() => compile(spec({ apikey: "k", debug: 1 }))).toThrow(SpecError)
  expect(() => compile(spec({ apikey: "k", debug: 1 }))).toThrowErrorMatchingInlineSnapshot(`
    [SpecError: The request spec cannot be compiled:
    error: apikey is not a key of the spec
      Did you mean apiKey? (shape.unknown-key)
    error: debug must be true or false; it is a number
      Write true or false. (shape.type)]
  `)
})

describe("options from an untyped caller", () => {
  const spec = { apiKey, route: { provider: "openai", auth: "sk-fake" } } as const
  const told = (options: object) => {
    const result = compileResult(spec, options)
    return Result.isFailure(result) ? result.failure.issues.map(formatIssue).join("\n") : "compiles"
  }

  test("compile refuses invalid options", () => {
    expect(told({ gateway: "portkey" })).toMatchInlineSnapshot(`
      "error: options.gateway is not a known gateway
        Write "hosted" or "open-source". (shape.option)"
    `)
    expect(told({ trustedHosts: "localhost" })).toMatchInlineSnapshot(`
      "error: options.trustedHosts must be an array of host names, at most 1000
        Write ["llm.internal"]. (shape.option)"
    `)
    expect(told({ trustedHosts: [1] })).toContain("options.trustedHosts")
    expect(told({ gatway: "open-source" })).toMatchInlineSnapshot(`
      "error: options.gatway is not an option
        Did you mean gateway? (shape.option)"
    `)
    expect(told({ retries: 3 })).toMatchInlineSnapshot(`
      "error: options.retries is not an option
        The keys are gateway, trustedHosts. (shape.option)"
    `)
    expect(told(null as never)).toMatchInlineSnapshot(`
      "error: the options must be an object; they are null
        For example, write { gateway: "open-source" }. (shape.option)"
    `)
    expect(told("open-source" as never)).toContain("they are a string")
    expect(told({ gateway: undefined, trustedHosts: undefined })).toBe("compiles")
  })
})
