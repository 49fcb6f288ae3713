// Warnings, and errors between several parts of a spec, with their messages.

import { describe, expect, test } from "vitest"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { formatIssue } from "../issue/issue.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { check } from "./check.ts"

const apiKey = "pk-fake"
const route = { provider: "openai", auth: "sk-fake" }
const said = (parts: object, options?: CompileOptions): string =>
  check({ apiKey, route, ...parts } as unknown as RequestSpec, options)
    .map(formatIssue)
    .join("\n")

test("a correct spec has no issues", () => {
  expect(said({ trace: { id: "t" }, metadata: { _user: "u" } })).toBe("")
})

describe("credentials", () => {
  test("a service account without a project id gets an error", () => {
    const serviceAccount = { client_email: "e@fake.example", private_key: "k-fake" }
    expect(
      said({ route: { provider: "vertex-ai", region: "global", auth: { serviceAccount } } })
    ).toMatchInlineSnapshot(`
      "error: route.auth.projectId is missing here and in the service account
        Add it, or pass the whole key file. (auth.vertex-project)"
    `)
  })

  test("Claude on Azure needs an API key", () => {
    const azure = { provider: "azure-ai", foundryUrl: "https://fake.services.ai.azure.com/anthropic/v1" }
    expect(said({ route: { ...azure, auth: { adToken: "t-fake" } } })).toMatchInlineSnapshot(`
      "error: route.auth is not an API key, so the gateway sends x-api-key: undefined
        Write auth: { apiKey }. (auth.azure-anthropic)"
    `)
    expect(said({ route: { ...azure, auth: { apiKey: "k-fake" } } })).toBe("")
  })

  test("a forwarded credential must be in forwardHeaders and must not be a bearer token", () => {
    const forwarded = { provider: "openai", auth: { forwarded: true } }
    expect(said({ route: forwarded })).toMatchInlineSnapshot(`
      "error: route.auth is { forwarded: true }, but forwardHeaders has no authorization
        Write a bearer token as route.auth, another scheme as forwardHeaders: { authorization: "…" } with auth: { forwarded: true }. (auth.forwarded-missing)"
    `)
    expect(
      said({ route: forwarded, forwardHeaders: { authorization: "Bearer sk-fake" } })
    ).toMatchInlineSnapshot(`
      "error: forwardHeaders.authorization is a bearer token
        Write it as route.auth, and forwardHeaders: ["authorization"] to pass it on. (auth.forwarded-bearer)"
    `)
    expect(said({ route: forwarded, forwardHeaders: { authorization: "Basic ZmFrZQ==" } })).toBe("")
    const google = { provider: "google", auth: { forwarded: true } }
    expect(
      said({ route: google, forwardHeaders: { authorization: "Basic ZmFrZQ==" } })
    ).toMatchInlineSnapshot(`
      "warning: route.auth is forwarded, but the gateway also writes the authorization of google into the URL, as ?key=
        Give the API key as route.auth. (auth.forwarded-into-url)"
    `)
  })

  test("a credential that the client adds needs a Portkey API key on the hosted gateway", () => {
    const fromClient = { provider: "openai", auth: { fromClient: true } }
    expect(said({ route: fromClient })).toBe("")
    expect(said({ route: fromClient, apiKey: undefined }, { gateway: "open-source" })).toBe("")
    expect(said({ route: fromClient, apiKey: undefined })).toMatchInlineSnapshot(`
      "error: apiKey is missing, so the gateway takes authorization for it, and the provider gets none
        Add apiKey, or compile for a self-hosted gateway: { gateway: "open-source" }. (hosted.bearer-used-up)"
    `)
    expect(
      said({ route: { provider: "@a", auth: { fromClient: true } }, apiKey: "" })
    ).toMatchInlineSnapshot(`
      "error: apiKey is empty
        Leave it out, or write one. (value.empty)"
    `)
    expect(said({ route: fromClient, forwardHeaders: ["authorization"] })).toBe("")
    const carried = said({ route: fromClient, forwardHeaders: { authorization: "Basic ZmFrZQ==" } })
    expect(carried).toMatchInlineSnapshot(`
      "error: route.auth and forwardHeaders.authorization both give authorization
        Write a bearer token as route.auth, another scheme as forwardHeaders: { authorization: "…" } with auth: { forwarded: true }. (auth.twice)"
    `)
    const both = { provider: "openai", auth: { fromClient: true, forwarded: true } }
    expect(said({ route: both })).toMatchInlineSnapshot(`
      "error: route.auth mixes fromClient, forwarded, but the gateway uses only some
        Keep one. (shape.mixed-variants)"
    `)
    expect(said({ route: { provider: "openai", auth: { fromClient: false } } })).toMatchInlineSnapshot(`
      "error: route.auth.fromClient must be true; it is false
        Write true, or leave it out. (shape.type)"
    `)
    const azure = { provider: "azure-ai", foundryUrl: "https://fake.example/v1" }
    expect(said({ route: { ...azure, auth: { fromClient: true } } })).toMatchInlineSnapshot(`
      "error: route.auth.fromClient is not a key of route.auth
        The keys are adToken, entra, entraFederated, managedIdentity, apiKey. (shape.unknown-key)
      error: route.auth is none of its forms
        Write { adToken }, or { entra }, or { entraFederated }, or { managedIdentity }, or { apiKey }. (shape.no-variant)"
    `)
    const google = { provider: "google", auth: { fromClient: true } }
    expect(said({ route: google, forwardHeaders: ["x-own"] })).toBe("")
  })

  test("a role with characters that the gateway does not encode gets a warning", () => {
    const auth = { roleArn: "arn:aws:iam::123456789012:role/fake", externalId: "a+b" }
    const bedrock = { provider: "bedrock", region: "eu-west-1", auth }
    expect(said({ route: bedrock }, { gateway: "open-source" })).toMatchInlineSnapshot(`
      "warning: route.auth.externalId has a character that is special in a URL, and the gateway does not encode it
        Use a value without &, #, +, % or spaces. (aws.unencoded)"
    `)
  })
})

describe("the target gateway", () => {
  test("the hosted gateway needs a Portkey API key", () => {
    expect(said({ apiKey: undefined })).toMatchInlineSnapshot(`
      "error: apiKey is missing, so the gateway takes authorization for it, and the provider gets none
        Add apiKey, or compile for a self-hosted gateway: { gateway: "open-source" }. (hosted.bearer-used-up)"
    `)
    expect(said({ apiKey: undefined }, { gateway: "open-source" })).toBe("")
  })

  test("a field that only the other gateway reads gets a warning", () => {
    expect(said({ debug: false }, { gateway: "open-source" })).toMatchInlineSnapshot(`
      "warning: debug is sent as x-portkey-debug, which the open-source gateway does not read
        Leave it out, or send the request to the other gateway. (gateway.field-unread)"
    `)
  })

  test("the id of a saved config gets one error on the open-source gateway", () => {
    expect(said({ route: { config: "pc-1" } }, { gateway: "open-source" })).toMatchInlineSnapshot(`
      "error: route.config is the id of a saved config, so the open-source gateway answers 400
        Pass the config itself, as an object. (value.config-id-hosted)"
    `)
  })
})

describe("settings that do not work as they look", () => {
  test("a cache that no config switches on, or that debug switches off, gets a warning", () => {
    expect(said({ cache: { namespace: "n" } })).toMatchInlineSnapshot(`
      "warning: cache has no effect: no config of this request switches the cache on
        Add route.config: { cache: { mode: "simple" } }. (cache.no-config)"
    `)
    const cached = { ...route, config: { cache: { mode: "simple" } } }
    expect(said({ route: cached, debug: false })).toContain("(cache.debug-off)")
    expect(said({ route: cached, cache: { namespace: "n" } })).not.toContain("(cache.no-config)")
  })

  test("a version that would appear twice in the path gets a warning", () => {
    const cohere = { provider: "cohere", auth: "k-fake", customHost: "https://llm.example.com/v1" }
    expect(said({ route: cohere })).toMatchInlineSnapshot(`
      "warning: route.customHost ends in /v1, but the gateway's path for cohere already includes a version, so /v1 would appear twice
        Remove /v1. (custom-host.version-doubled)"
    `)
  })

  test("a span name without its trace gets a warning", () => {
    expect(said({ trace: { spanName: "chat" } })).toMatchInlineSnapshot(`
      "warning: trace.spanName has no effect without trace.spanId or trace.traceparent
        Add trace.spanId. (companion.missing)"
    `)
  })

  test("a timeout that looks like seconds gets a warning", () => {
    expect(said({ requestTimeout: 30 })).toMatchInlineSnapshot(`
      "warning: requestTimeout is 30 ms, which looks like seconds
        Write 30000 for 30 s. (timeout.looks-like-seconds)"
    `)
  })

  test("fimCompletion next to a config, beta without a key and nitro mode with retries get warnings", () => {
    const config = { retry: { attempts: 2 } }
    expect(said({ route: { provider: "mistral-ai", auth: "k", fimCompletion: true, config } })).toContain(
      "(config.fim-ignored)"
    )
    const azure = {
      provider: "azure-openai",
      resourceName: "r",
      deploymentId: "d",
      apiVersion: "v",
      beta: "b"
    }
    expect(said({ route: { ...azure, auth: { adToken: "t" } } })).toContain("(azure.beta-ignored)")
    expect(said({ nitroMode: true, route: { ...route, config } })).toContain("(nitro.conflict)")
    expect(said({ nitroMode: true, route: { provider: "groq", auth: "k" } })).toContain("(nitro.conflict)")
  })

  test("a placeholder where a value is missing gets an error", () => {
    expect(said({ route: { provider: "openai", auth: "undefined" } })).toMatchInlineSnapshot(`
      "error: route.auth is an unfilled placeholder
        Check where the value comes from. (value.placeholder)"
    `)
    expect(said({ route: { provider: "@undefined" } })).toMatchInlineSnapshot(`
      "error: route.provider is an unfilled placeholder
        Check where the value comes from. (value.placeholder)"
    `)
    expect(said({ route: { provider: "@null" } })).toContain("(value.placeholder)")
  })
})
