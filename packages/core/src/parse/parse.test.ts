import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { compile, compileResult } from "../compile/compile.ts"
import { explain } from "../explain/explain.ts"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import type { HeaderFields, HeaderSource } from "../http/header-fields.ts"
import { formatIssue, type Issue } from "../issue/issue.ts"
import { lint } from "../lint/lint.ts"
import { reveal } from "../spec/reveal.ts"
import { parse, parseResult } from "./parse.ts"

const read = (fields: HeaderSource) => parse(fields)
const specOf = (fields: HeaderSource) => reveal(read(fields).spec)
const notesOf = (fields: HeaderSource, options?: CompileOptions) =>
  parse(fields, options).notes.map(formatIssue).join("\n")
const faultsOf = (fields: HeaderSource) => {
  const result = parseResult(fields)
  return Result.isSuccess(result) ? "parsed" : result.failure.issues.map(formatIssue).join("\n")
}

const openai = { "x-portkey-provider": "openai", authorization: "Bearer sk-fake" }
const keyed = { "x-portkey-api-key": "pk-fake", ...openai }

describe("parse reads fields from", () => {
  const meant = { route: { provider: "openai", auth: "sk-fake" }, trace: { id: "t" } }

  test.each<[string, HeaderSource]>([
    [
      "a record of any letter case",
      { "X-Portkey-Provider": "openai", Authorization: "Bearer sk-fake", "x-PORTKEY-trace-ID": "t" }
    ],
    [
      "entries",
      [
        ["x-portkey-provider", "openai"],
        ["authorization", "Bearer sk-fake"],
        ["x-portkey-trace-id", "t"]
      ]
    ],
    ["Headers", new Headers({ ...openai, "x-portkey-trace-id": "t" })],
    ["Node's incoming headers", { ...openai, "x-portkey-trace-id": ["t"], cookie: undefined }]
  ])("%s", (_, fields) => {
    expect(specOf(fields)).toEqual(meant)
  })

  test("secrets are returned wrapped", () => {
    const { spec } = read({ ...openai, "x-portkey-api-key": "pk-fake" })
    expect(Redacted.isRedacted(spec.apiKey)).toBe(true)
    expect(JSON.stringify(spec)).not.toContain("fake")
  })

  test("fields that are not Portkey's are returned as rest", () => {
    expect(read({ ...openai, "Content-Type": "application/json", "User-Agent": "curl" }).rest).toEqual({
      "content-type": "application/json",
      "user-agent": "curl"
    })
  })
})

describe("the route that the fields mean", () => {
  test.each([
    [{ "x-portkey-provider": "@prod" }, { provider: "@prod" }],
    [
      { "x-portkey-provider": "newcomer", authorization: "Bearer k" },
      { unlistedProvider: "newcomer", auth: "k" }
    ],
    [{ "x-portkey-virtual-key": "vk" }, { virtualKey: "vk" }],
    [{ "x-portkey-config": "pc-1" }, { config: "pc-1" }],
    [
      { "x-portkey-config": '{"provider":"openai","api_key":"k"}' },
      { config: { provider: "openai", api_key: "k" } }
    ],
    [{ "x-portkey-trace-id": "t" }, { routedBy: "api-key" }],
    [
      { ...openai, "x-portkey-config": "pc-1" },
      { provider: "openai", auth: "sk-fake", config: "pc-1" }
    ],
    [
      { "x-portkey-provider": "anthropic", "x-api-key": "k" },
      { provider: "anthropic", auth: "k" }
    ]
  ])("%j", (fields, route) => {
    expect(specOf(fields as HeaderSource).route).toEqual(route)
  })

  test("parse returns the credential form that the gateway prefers", () => {
    const azure = {
      "x-portkey-provider": "azure-openai",
      "x-portkey-azure-resource-name": "r",
      "x-portkey-azure-deployment-id": "d",
      "x-portkey-azure-api-version": "v",
      authorization: "Bearer k"
    }
    expect(specOf({ ...azure, "x-portkey-azure-ad-token": "t" }).route).toMatchObject({
      auth: { adToken: "t" }
    })
    expect(specOf({ ...azure, "x-portkey-azure-auth-mode": "managed" }).route).toMatchObject({
      auth: { managedIdentity: {} }
    })
    // For an Entra client without its secret, the gateway silently falls back on the key. parse adds a note.
    const half = { ...azure, "x-portkey-azure-auth-mode": "entra", "x-portkey-azure-entra-client-id": "c" }
    expect(specOf(half).route).toMatchObject({ auth: { apiKey: "k" } })
    expect(notesOf(half)).toContain("x-portkey-azure-entra-client-id is left out")
  })

  test("fields without effect next to a config are reported and not kept", () => {
    const fields = { ...openai, "x-portkey-config": '{"provider":"openai","api_key":"k"}' }
    expect(notesOf(fields)).toMatchInlineSnapshot(`
      "warning: authorization is taken for the Portkey API key, since x-portkey-api-key is missing
        Send the key as x-portkey-api-key: both work. (auth.portkey-key)
      warning: x-portkey-provider is left out. It is not read: x-portkey-config names its own providers, and the gateway then reads it alone
        Leave it out. (field.dead)"
    `)
  })

  test("parse reads a forwarded credential with another scheme", () => {
    const fields = {
      "x-portkey-api-key": "pk-fake",
      "x-portkey-provider": "openai",
      authorization: "Basic ZmFrZTpmYWtl",
      "x-portkey-forward-headers": "Authorization"
    }
    expect(specOf(fields)).toEqual({
      apiKey: "pk-fake",
      route: { provider: "openai", auth: { forwarded: true } },
      forwardHeaders: ["authorization"],
      extraHeaders: { authorization: "Basic ZmFrZTpmYWtl" }
    })
    expect(compile(read(fields).spec)).toEqual({
      ...fields,
      "x-portkey-forward-headers": "authorization"
    })
  })
})

describe("fields next to a config that names its providers", () => {
  const of = (more: HeaderFields, options?: CompileOptions) => ({
    ...parse(
      { "x-portkey-api-key": "pk-fake", "x-portkey-config": JSON.stringify({ provider: "@prod" }), ...more },
      options
    )
  })

  test("a custom host is kept, because it replaces the config's", () => {
    const fields = { "x-portkey-custom-host": "https://llm.example.com/v1" }
    const { spec, notes } = of(fields)
    expect(notes).toEqual([])
    expect(reveal(spec).route).toEqual({
      config: { provider: "@prod" },
      customHost: "https://llm.example.com/v1"
    })
    expect(compile(spec)).toMatchObject(fields)
    expect(explain(spec).root).toMatchObject({
      customHost: { value: "https://llm.example.com/v1", from: "header" }
    })
  })

  test.each<[string, HeaderFields, string]>([
    ["a slug", { "x-portkey-provider": "@other" }, "config.slug-beside"],
    ["a virtual key", { "x-portkey-virtual-key": "vk-fake" }, "config.slug-beside"],
    ["a provider", { "x-portkey-provider": "openai" }, "field.dead"],
    ["a field that the config overrides", { "x-portkey-azure-deployment-id": "d" }, "field.dead"]
  ])("%s is left out, with the reason that lint gives", (_, more, rule) => {
    const { spec, notes } = of(more)
    expect(reveal(spec).route).toEqual({ config: { provider: "@prod" } })
    expect(notes.map(note => note.rule)).toEqual([rule])
    const fields = { "x-portkey-api-key": "pk-fake", "x-portkey-config": '{"provider":"@prod"}', ...more }
    const said = lint(fields).find(issue => issue.rule === rule)
    expect(notes[0]?.message).toContain(said?.message.replace(/^\S+ /, ""))
    expect(notes[0]?.repair).toBe(said?.repair)
  })
})

test("a field that sets a key that the config lacks is left out with a note, and lint does not report it", () => {
  const fields = {
    "x-portkey-api-key": "pk-fake",
    "x-portkey-config": '{"provider":"@prod"}',
    "x-portkey-anthropic-beta": "b"
  }
  expect(parse(fields).notes.map(({ rule }) => rule)).toEqual(["config.key-overwritten"])
  expect(lint(fields).map(({ rule }) => rule)).toEqual(["config.inline-blocked"])
  const config = '{"provider":"@prod","anthropic_beta":"a"}'
  expect(lint({ ...fields, "x-portkey-config": config }).map(({ rule }) => rule)).toContain(
    "config.key-overwritten"
  )
})

describe("fields that the two gateways read differently", () => {
  const openSource = { gateway: "open-source" } as const
  const routeOf = (fields: HeaderSource, options?: CompileOptions) =>
    reveal(parse(fields, options).spec).route

  test("a boolean in another letter case", () => {
    const fields = { ...keyed, "x-portkey-debug": "False" }
    expect(specOf(fields).debug).toBe(false)
    expect(notesOf(fields)).toMatchInlineSnapshot(`
      "warning: x-portkey-debug was read leniently: only the hosted gateway reads it in this letter case
        Compile the spec to get the exact form. (field.repaired)"
    `)
    expect(parse(fields, openSource).spec.debug).toBeUndefined()
    expect(notesOf(fields, openSource)).toMatchInlineSnapshot(`
      "warning: x-portkey-debug is left out: the open-source gateway does not read it, and its value is not valid for the hosted gateway
        Leave it out, or send the request to the other gateway. (gateway.field-unread)"
    `)
  })

  test("a cache refresh that is not exactly true", () => {
    const refresh = (value: string) => ({ ...keyed, "x-portkey-cache-force-refresh": value })
    expect(specOf(refresh("True")).cache).toEqual({ forceRefresh: true })
    expect(specOf(refresh("false")).cache).toBeUndefined()
    expect(notesOf(refresh("false"))).toMatchInlineSnapshot(`
      "warning: x-portkey-cache-force-refresh is left out: the hosted gateway looks for the word true
        Leave it out, or write true. (field.dead)"
    `)
    expect(parse(refresh("false"), openSource).spec.cache).toEqual({ forceRefresh: true })
    expect(notesOf(refresh("false"), openSource)).toMatchInlineSnapshot(`
      "warning: x-portkey-cache-force-refresh was read leniently: its presence alone counts as true
        Compile the spec to get the exact form. (field.repaired)"
    `)
  })

  test("a field of the other gateway", () => {
    const fields = { ...keyed, "x-portkey-nitro-mode": "true" }
    expect(notesOf(fields)).toBe("")
    expect(parse(fields, openSource).spec.nitroMode).toBe(true)
    expect(notesOf(fields, openSource)).toMatchInlineSnapshot(`
      "warning: x-portkey-nitro-mode is kept, though the open-source gateway does not read it
        Leave it out, or send the request to the other gateway. (gateway.field-unread)"
    `)
  })

  test("a config that names a provider as only the hosted gateway reads it", () => {
    const config = { override_params: { model: "@team/gpt-4o" }, retry: { attempts: 1 } }
    const fields = { ...keyed, "x-portkey-config": JSON.stringify(config) }
    expect(routeOf(fields)).toEqual({ config })
    expect(routeOf(fields, openSource)).toEqual({ provider: "openai", auth: "sk-fake", config })
  })

  test("a virtual key next to a provider", () => {
    const fields = { ...openai, "x-portkey-virtual-key": "vk-fake" }
    expect(routeOf({ ...fields, "x-portkey-api-key": "pk-fake" })).toEqual({
      virtualKey: "vk-fake",
      auth: "sk-fake"
    })
    // Without a Portkey API key, the bearer token counts as that key.
    expect(routeOf(fields)).toEqual({ virtualKey: "vk-fake" })
    expect(routeOf(fields, openSource)).toEqual({ provider: "openai", auth: "sk-fake" })
    expect(notesOf(fields, openSource)).toContain("x-portkey-virtual-key is left out")
    const slug = { "x-portkey-provider": "@team", "x-portkey-virtual-key": "vk-fake" }
    expect(routeOf(slug)).toEqual({ provider: "@team" })
    expect(notesOf(slug)).toContain("x-portkey-virtual-key is left out")
    // Alone, it is still the intended one, so compile can report the error.
    expect(routeOf({ "x-portkey-virtual-key": "vk-fake" }, openSource)).toEqual({ virtualKey: "vk-fake" })
  })

  test("a private host that the gateway may not trust", () => {
    const fields = { ...keyed, "x-portkey-custom-host": "http://10.1.2.3:8000/v1" }
    expect(notesOf(fields)).toMatchInlineSnapshot(`
      "warning: x-portkey-custom-host has the private host 10.1.2.3, which the gateway refuses unless it trusts it
        If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass { trustedHosts: ["10.1.2.3"] }. (value.host-private)"
    `)
    expect(notesOf(fields, { trustedHosts: ["10.1.2.3"] })).toBe("")
    const local = { ...keyed, "x-portkey-custom-host": "http://localhost:8000/v1" }
    expect(notesOf(local)).toContain("value.host-private")
    expect(notesOf(local, openSource)).toBe("")
  })
})

describe("fields that parse refuses", () => {
  test("values that the gateway would drop silently get an error", () => {
    expect(
      faultsOf({
        ...keyed,
        "x-portkey-metadata": "{'_user':'u'}",
        "x-portkey-forward-headers": '["x-a"]',
        "x-portkey-request-timeout": "0",
        "x-portkey-strict-open-ai-compliance": "False"
      })
    ).toMatchInlineSnapshot(`
      "error: x-portkey-forward-headers is an array, but the gateway reads a plain comma-separated list
        Write the names without brackets and quotes. (field.unreadable)
      error: x-portkey-request-timeout is not a positive whole number
        Write digits only, without a unit. (field.unreadable)
      error: x-portkey-strict-open-ai-compliance is neither "true" nor "false"
        Write one of those, in lower case. (field.unreadable)
      error: x-portkey-metadata is written with single quotes, which is not JSON
        Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript. (field.unreadable)"
    `)
  })

  test("missing companions get an error", () => {
    expect(faultsOf({ "x-portkey-provider": "openai" })).toMatchInlineSnapshot(`
      "error: authorization is missing: the provider gets no credential
        Add the field. (field.missing)"
    `)
    expect(
      faultsOf({ "x-portkey-provider": "bedrock", "x-portkey-aws-session-token": "t" })
    ).toMatchInlineSnapshot(`
      "error: x-portkey-aws-access-key-id is missing: the gateway signs the call with an empty key
        Add the field. (field.missing)
      error: x-portkey-aws-secret-access-key is missing: the gateway signs the call with an empty key
        Add the field. (field.missing)"
    `)
  })
})

test("each kind of field that a spec does not offer has its own note", () => {
  const fields = {
    ...keyed,
    "x-portkey-retry-count": "3",
    "x-portkey-runtime": "node",
    "x-portkey-metdata": "{}"
  }
  expect(notesOf(fields)).toMatchInlineSnapshot(`
    "warning: x-portkey-retry-count is left out: no gateway reads it any more
      Set retry in the config. (name.deprecated)
    warning: x-portkey-runtime is left out: an SDK wrote it about itself
      Leave it out: the SDK sets it. (name.sdk)
    warning: x-portkey-metdata is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-metadata? (name.unknown)"
  `)
})

test.each([
  "x-portkey-openai-api-key",
  "x-portkey-token",
  "x-portkey-metadata-team",
  "x-portkey-config-version",
  "x-portkey-user-id",
  "portkey-trace-id",
  "openai-organization"
])("parse and lint report the misnamed field %s in the same way", name => {
  const fields = { ...keyed, [name]: "value" }
  const about = (issues: ReadonlyArray<Issue>) =>
    issues
      .filter(({ path }) => path[0] === name)
      .map(({ rule, message, repair }) => ({ rule, message, repair }))
  const said = about(parse(fields).notes)
  expect(said).toHaveLength(1)
  expect(said).toEqual(about(lint(fields)))
})

test("regression: a name similar to a secret field does not count as that field", () => {
  expect(notesOf({ ...keyed, "x-portkey-open-key": "fake" })).not.toContain("Did you mean")
})

test("a provider without a Portkey API key is read as meant, but its spec does not compile", () => {
  expect(notesOf(openai)).toMatchInlineSnapshot(`
    "warning: authorization is taken for the Portkey API key, since x-portkey-api-key is missing, so the provider gets none
      Send the Portkey API key as x-portkey-api-key. (hosted.bearer-used-up)"
  `)
  expect(Result.isFailure(compileResult(parse(openai).spec))).toBe(true)
  expect(notesOf(openai, { gateway: "open-source" })).toBe("")
})

describe("aliases that the gateways rank differently", () => {
  const fields = {
    "x-portkey-api-key": "pk-fake",
    "x-portkey-provider": "bedrock",
    "x-portkey-aws-access-key-id": "AKIAFAKE",
    "x-portkey-aws-secret-access-key": "fake",
    "x-portkey-aws-region": "us-east-1",
    "x-portkey-aws-s3-object-key": "own",
    "x-portkey-provider-file-name": "other"
  }

  test.each([
    ["hosted", "other", "x-portkey-aws-s3-object-key"],
    ["open-source", "own", "x-portkey-provider-file-name"]
  ] as const)(
    "parse for the %s gateway reads the file name of Bedrock that has precedence there",
    (gateway, read, unread) => {
      expect(parse(fields, { gateway }).spec.route).toMatchObject({ s3ObjectKey: read })
      const shadowed = lint(fields, { gateway }).filter(({ rule }) => rule === "field.shadowed")
      expect(shadowed.map(({ path }) => path[0])).toEqual([unread])
    }
  )
})

test("undocumented fields that the hosted gateway reads are kept, with a note", () => {
  const fields = { ...keyed, "x-portkey-refresh-prompt-cache": "true" }
  expect(reveal(parse(fields).spec)).toMatchObject({
    extraHeaders: { "x-portkey-refresh-prompt-cache": "true" }
  })
  expect(notesOf(fields)).toContain("is read by the hosted gateway, and not documented")
  expect(compile(parse(fields).spec)).toMatchObject(fields)
})

test("a malformed traceparent is ignored, as by the hosted gateway", () => {
  const fields = { "x-portkey-api-key": "pk-fake", "x-portkey-provider": "@a", traceparent: "0" }
  const { spec, notes } = parse(fields)
  expect(spec.trace).toBeUndefined()
  expect(notes.map(({ rule, path }) => [rule, ...path])).toContainEqual(["field.traceparent", "traceparent"])
  const whole = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
  expect(parse({ ...fields, traceparent: whole }).spec.trace).toEqual({ traceparent: whole })
})
