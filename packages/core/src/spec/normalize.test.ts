import { inspect } from "node:util"
import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { normalize } from "./normalize.ts"
import { redact } from "./redact.ts"
import { reveal } from "./reveal.ts"

/** The canonical form, with its secrets open. */
const normal = (spec: object) => reveal(normalize(spec as never))
const openai = { provider: "openai", auth: "k" }

describe("normalize leaves an invalid spec unchanged if possible", () => {
  test.for<[string, unknown, unknown]>([
    ["a missing route", undefined, undefined],
    ["a route that is not an object", "openai", "openai"],
    [
      "a route with two discriminators",
      { provider: "openai", virtualKey: "vk" },
      { provider: "openai", virtualKey: "vk" }
    ],
    ["a route with an unknown key", { ...openai, weather: 7 }, { ...openai, weather: 7 }],
    ["an auth that is neither text nor an object", { ...openai, auth: 7 }, { ...openai, auth: 7 }],
    [
      "an auth that matches no variant",
      { ...openai, auth: { weather: 7 } },
      { ...openai, auth: { weather: 7 } }
    ]
  ])("%s", ([, route, expected]) => {
    expect(normal({ route })).toEqual({ route: expected })
  })

  test("normalize keeps a group that is not an object and drops an empty group", () => {
    expect(normal({ route: openai, trace: "t" })).toEqual({ route: openai, trace: "t" })
    expect(normal({ route: openai, trace: {}, cache: { namespace: undefined } })).toEqual({ route: openai })
    expect(normal({ route: openai, weather: 7 })).toEqual({ route: openai, weather: 7 })
  })
})

test("normalize keeps a named variant that is empty", () => {
  const azure = { provider: "azure-openai", resourceName: "r", deploymentId: "d", apiVersion: "v1" }
  const auth = { managedIdentity: {} }
  expect(normal({ route: { ...azure, auth } })).toEqual({ route: { ...azure, auth } })
  const named = { managedIdentity: { clientId: "c" } }
  expect(normal({ route: { ...azure, auth: named } })).toEqual({ route: { ...azure, auth: named } })
})

test("normalize wraps each variant of a credential, although variants share keys", () => {
  const keyFile = { client_email: "a@example.com", private_key: "k-fake" }
  for (const secret of [{ accessToken: "t-fake" }, { serviceAccount: keyFile }]) {
    const auth = { projectId: "p", ...secret }
    const spec = { route: { provider: "vertex-ai", region: "r", auth } } as never
    expect(JSON.stringify(normalize(spec))).not.toContain("fake")
    expect(reveal(normalize(spec))).toEqual(spec)
  }
})

test("a Redacted in a key that is not secret stays wrapped", () => {
  const { trace } = normalize({ route: openai, trace: { id: Redacted.make("t") } } as never)
  expect(Redacted.isRedacted(trace?.id)).toBe(true)
})

describe("normalize wraps a credential in a wrong place, and keeps a wrapped one wrapped", () => {
  const config = (part: object) => ({ route: { config: { provider: "openai", ...part } } })
  test.each<[string, (secret: unknown) => object]>([
    ["under an unknown key", secret => ({ api_kye: secret, route: openai })],
    ["under an unknown key of a route", secret => ({ route: { ...openai, key: [secret] } })],
    ["under an unknown key of a credential", secret => ({ route: { ...openai, auth: { pin: secret } } })],
    ["in a route with two providers", secret => ({ route: { provider: "openai", virtualKey: secret } })],
    ["in a list instead of a string", secret => ({ route: openai, trace: { id: [secret] } })],
    ["in an object instead of a string", secret => ({ route: openai, trace: { id: { a: secret } } })],
    ["in a list of strings", secret => ({ route: openai, beta: [[secret]] })],
    ["in a list instead of a number", secret => ({ route: openai, requestTimeout: [secret] })],
    ["in a list of a header", secret => ({ route: openai, extraHeaders: { "x-a": [secret] } })],
    ["under an unknown key of a config", secret => config({ api_kye: secret })],
    ["under an unknown key of a strategy", secret => config({ strategy: { mode: "fallback", key: secret } })]
  ])("%s", (_, make) => {
    for (const secret of ["k-fake", Redacted.make("k-fake")]) {
      const shown = inspect(normalize(make(secret) as never), { depth: 9 })
      expect(shown).toContain("<redacted>")
      expect(shown).not.toContain("k-fake")
    }
    for (const odd of [
      new Map([["key", "k-fake"]]),
      Symbol("k-fake"),
      Object.assign(() => 1, { key: "k-fake" })
    ])
      expect(inspect(normalize(make(odd) as never), { depth: 9 })).not.toContain("k-fake")
  })

  test.each<[string, (secret: unknown) => object]>([
    ["in a parameter", secret => config({ override_params: { user: secret } })],
    ["in metadata", secret => ({ route: openai, metadata: { _user: secret } })],
    ["instead of a config", secret => ({ route: { config: secret } })],
    ["instead of a host", secret => ({ route: { ...openai, customHost: secret } })],
    [
      "in a guardrail",
      secret => ({ route: openai, guardrails: { input: [{ "default.contains": { words: [secret] } }] } })
    ],
    ["in a condition", secret => config({ strategy: { mode: "conditional", default: secret } })]
  ])("a wrapped value stays wrapped %s, and a plain one stays plain", (_, make) => {
    const spec = normalize(make(Redacted.make("k-fake")) as never)
    expect(inspect(spec, { depth: 9 })).toContain("<redacted>")
    expect(reveal(normalize(make("k-fake") as never))).toEqual(make("k-fake"))
    expect(inspect(normalize(make("k-fake") as never), { depth: 9 })).toContain("k-fake")
  })
})

test("an object that the caller wrapped stays wrapped", () => {
  const auth = { serviceAccount: Redacted.make({ note: "k-fake" }) }
  const spec = {
    route: { provider: "vertex-ai", region: "r", auth },
    trace: { id: Redacted.make(["k-fake"]) }
  }
  expect(inspect(normalize(spec as never), { depth: 9 })).not.toContain("k-fake")
})

test("carried field names become lower case, and a forwarded authorization becomes the route's", () => {
  const { extraHeaders, forwardHeaders, route } = normalize({
    route: { provider: "openai", auth: { forwarded: true } },
    forwardHeaders: { Authorization: "Basic x", "X-A": "1" },
    extraHeaders: { "X-B": Redacted.make("2") }
  })
  expect(Object.keys(extraHeaders ?? {})).toEqual(["authorization", "x-a", "x-b"])
  expect(Object.values(extraHeaders ?? {}).every(Redacted.isRedacted)).toBe(true)
  expect(forwardHeaders).toEqual(["authorization", "x-a"])
  expect(route).toEqual({ provider: "openai", auth: { forwarded: true } })
  expect(normal({ route: { provider: "openai" }, extraHeaders: { authorization: "x" } })).toMatchObject({
    route: { provider: "openai", auth: { forwarded: true } }
  })
})

test("normalize drops a header without a value", () => {
  const spec = { route: openai, extraHeaders: { "X-A": undefined, "x-b": null, "X-C": "3" } }
  expect(normal(spec)).toEqual({ route: openai, extraHeaders: { "x-c": "3" } })
  const forwarded = { route: openai, forwardHeaders: { "X-A": undefined, "x-b": null, "X-C": "3" } }
  expect(normal(forwarded)).toEqual({ route: openai, forwardHeaders: ["x-c"], extraHeaders: { "x-c": "3" } })
})

test("a credential of the route stays, whatever headers are carried", () => {
  const spec = { route: openai, extraHeaders: { authorization: "x" } }
  expect(normal(spec)).toEqual(spec)
})

test('normalize turns routedBy: "model" into routedBy: "api-key"', () => {
  expect(normal({ route: { routedBy: "model" } })).toEqual({ route: { routedBy: "api-key" } })
})

describe("redact of fields that are safe to print", () => {
  const shown = (name: string, value: string) => redact({ [name]: value })[name]

  test.for<[string, string, string]>([
    ["x-portkey-custom-host", "https://u:p@a.com/v1?key=k", "https://<redacted>@a.com/v1?<redacted>"],
    ["x-portkey-custom-host", "@a.com", "<redacted>@a.com"],
    ["x-portkey-custom-host", "https://a.com/v1#k", "https://a.com/v1?<redacted>"],
    ["x-portkey-custom-host", "u:p@a.com", "<redacted>@a.com"],
    ["x-portkey-custom-host", "//u:p@a.com", "//<redacted>@a.com"],
    ["x-portkey-custom-host", "u//p@a.com", "<redacted>@a.com"],
    ["x-portkey-custom-host", "https://u//p@a.com", "https://<redacted>@a.com"],
    ["x-portkey-custom-host", "https://a.com/v1", "https://a.com/v1"],
    ["x-portkey-custom-host", "?key=k", "?<redacted>"],
    ["x-portkey-trace-id", "https://a.com/?key=k", "https://a.com/?<redacted>"],
    ["x-portkey-trace-id", "a://b", "a://b"],
    ["x-portkey-trace-id", "a?b", "a?b"],
    ["x-portkey-trace-id", " http:\\a?b", " http:\\a?<redacted>"],
    ["x-portkey-trace-id", "a http://b?c", "a http://b?c"],
    ["x-weather", "https://a.com", "<redacted>"],
    ["x-weather", "sunny", "<redacted>"],
    ["user-agent", "a/1", "a/1"],
    ["x-portkey-config", "pc-1", "pc-1"],
    ["x-portkey-config", "7", "7"],
    ["x-portkey-config", "[7]", "<redacted>"],
    [
      "x-portkey-config",
      '{"api_key":"k","provider":"openai"}',
      '{"api_key":"<redacted>","provider":"openai"}'
    ],
    ["x-portkey-config", '{"password":{"pin":[1234]}}', '{"password":{"pin":["<redacted>"]}}'],
    ["x-portkey-default-input-guardrails", "{}", "<redacted>"],
    ["x-portkey-default-input-guardrails", "pg-1", "<redacted>"],
    ["x-portkey-default-input-guardrails", '["pg-1"]', '["pg-1"]'],
    ["x-portkey-default-output-guardrails", '[{"api_key":"k"}]', '[{"api_key":"<redacted>"}]']
  ])("%s: %s", ([name, value, expected]) => {
    expect(shown(name, value)).toBe(expected)
  })

  test.each([
    "accept",
    "accept-encoding",
    "accept-language",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "host",
    "user-agent"
  ])("redact shows %s", name => {
    expect(shown(name, "a")).toBe("a")
  })
})
