import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { compile } from "../compile/compile.ts"
import { parse } from "../parse/parse.ts"
import { secretFieldNames, secretFieldNamesOf } from "../rows/secret-fields.ts"
import { normalize } from "./normalize.ts"
import { redact } from "./redact.ts"
import type { RequestSpec } from "./request-spec.ts"
import { reveal } from "./reveal.ts"

const fields = compile({
  apiKey: "pk-fake-portkey",
  route: {
    provider: "bedrock",
    region: "us-east-1",
    auth: { accessKeyId: "AKIAFAKE", secretAccessKey: "s-fake" }
  },
  forwardHeaders: { "x-tenant-token": "tenant-fake" },
  trace: { id: "t" }
})

test("trap 35: redact masks secret fields and no others", () => {
  expect(redact(fields)).toMatchInlineSnapshot(`
    {
      "x-portkey-api-key": "<redacted>",
      "x-portkey-aws-access-key-id": "<redacted>",
      "x-portkey-aws-region": "us-east-1",
      "x-portkey-aws-secret-access-key": "<redacted>",
      "x-portkey-forward-headers": "x-tenant-token",
      "x-portkey-provider": "bedrock",
      "x-portkey-trace-id": "t",
      "x-tenant-token": "<redacted>",
    }
  `)
})

test("redact masks only the keys in an inline config", () => {
  const config =
    '{"strategy":{"mode":"single"},"targets":[{"provider":"openai","api_key":"sk-fake","weight":1}]}'
  expect(redact({ "x-portkey-config": config })["x-portkey-config"]).toBe(
    config.replace("sk-fake", "<redacted>")
  )
  expect(redact({ "x-portkey-config": "pc-1" })).toEqual({ "x-portkey-config": "pc-1" })
  expect(redact({ "x-portkey-config": "{broken sk-fake" })).toEqual({ "x-portkey-config": "<redacted>" })
})

test.each([`'{"provider":"openai","api_key":"sk-SECRET"}'`, "provider=openai api_key=sk-SECRET"])(
  "redact masks config text that is neither an id nor JSON: %s",
  text => {
    expect(redact({ "x-portkey-config": text })).toEqual({ "x-portkey-config": "<redacted>" })
  }
)

test("redact masks fields that neither the table nor HTTP defines", () => {
  expect(redact({ "x-session": "s", "Content-Type": "application/json", cookie: "c" })).toEqual({
    "x-session": "<redacted>",
    "content-type": "application/json",
    cookie: "<redacted>"
  })
})

test("secretFieldNamesOf and secretFieldNames list the secret fields", () => {
  expect([...secretFieldNamesOf(fields)].sort()).toMatchInlineSnapshot(`
    [
      "x-portkey-api-key",
      "x-portkey-aws-access-key-id",
      "x-portkey-aws-secret-access-key",
      "x-tenant-token",
    ]
  `)
  expect([...secretFieldNames].sort()).toMatchInlineSnapshot(`
    [
      "api-key",
      "authorization",
      "modal-key",
      "modal-secret",
      "x-api-key",
      "x-portkey-api-key",
      "x-portkey-aws-access-key-id",
      "x-portkey-aws-secret-access-key",
      "x-portkey-aws-session-token",
      "x-portkey-azure-ad-token",
      "x-portkey-azure-entra-client-secret",
      "x-portkey-config",
      "x-portkey-oracle-key-passphrase",
      "x-portkey-oracle-private-key",
      "x-portkey-vertex-service-account-json",
      "x-portkey-virtual-key",
    ]
  `)
  expect([...secretFieldNamesOf({ "X-Portkey-Forward-Headers": "['X-Mine']", "X-Mine": "s" })]).toEqual([
    "x-mine"
  ])
})

test("redact refuses a value that is not header fields and does not quote it", () => {
  for (const text of ["authorization: Bearer sk-fake", undefined])
    expect(() => redact(text as never)).toThrow(
      /^Header fields must be a Headers, an array of \[name, value\], or a plain record\.$/
    )
})

test("redact masks the user and the query of a URL", () => {
  expect(
    redact({
      "x-portkey-custom-host": "https://u:sk-fake@llm.example/v1?key=sk-fake#sk-fake",
      "x-portkey-azure-foundry-url": "https://sk@fake@llm.example",
      "x-portkey-trace-id": "what?"
    })
  ).toEqual({
    "x-portkey-custom-host": "https://<redacted>@llm.example/v1?<redacted>",
    "x-portkey-azure-foundry-url": "https://<redacted>@llm.example",
    "x-portkey-trace-id": "what?"
  })
})

test("redact shows the checks of guardrails and masks their secrets", () => {
  const webhook = {
    "default.webhook": { webhookURL: "https://h.example", headers: { authorization: "sk-fake" } }
  }
  const name = "x-portkey-default-input-guardrails"
  const shown = redact({ [name]: JSON.stringify([webhook]) })[name]
  expect(shown).toContain("default.webhook")
  expect(shown).not.toContain("sk-fake")
  expect(redact({ [name]: "sk-fake" })[name]).toBe("<redacted>")
})

test("redact masks a config that is too deep to be written", () => {
  const depth = 7_000
  const deep = `{"provider":"openai","a":${"[".repeat(depth)}${"]".repeat(depth)}}`
  expect(redact({ "x-portkey-config": deep })).toEqual({ "x-portkey-config": "<redacted>" })
})

const hidden = "Zq7SECRETSECRETSECRE"

test.each<[string, object]>([
  [
    "a service account as JSON text",
    { vertex_service_account_json: JSON.stringify({ private_key: hidden }) }
  ],
  ["a key in camelCase, which the open-source gateway reads", { apiKey: hidden }],
  ["a camelCase key in a target", { targets: [{ virtualKey: hidden, awsSecretAccessKey: hidden }] }],
  ["a key as a list", { api_key: [hidden, { value: hidden }] }],
  ["a key as an object", { api_key: { value: hidden } }],
  ["targets as an object", { targets: { 0: { provider: "openai", api_key: hidden } } }],
  ["targets as text", { targets: JSON.stringify([{ api_key: hidden }]) }],
  ["parameters", { override_params: { headers: [{ Authorization: hidden }], db: { password: hidden } } }],
  ["an unknown key", { extra: { deep: [{ "client-secret": { value: hidden } }] } }]
])("%s: redact masks the value, and parse and normalize wrap it", (_, part) => {
  const config = { provider: "openai", ...part }
  const shown = redact({ "x-portkey-config": JSON.stringify(config) })
  expect(JSON.stringify(shown)).not.toContain(hidden)
  expect(shown["x-portkey-config"]).toContain('"provider":"openai"')
  const route = { config } as never
  expect(JSON.stringify(normalize({ route }))).not.toContain(hidden)
  expect(JSON.stringify(reveal(normalize({ route })))).toContain(hidden)
  const parsed = parse({ "x-portkey-config": JSON.stringify(config) }, { partial: true })
  expect(JSON.stringify(parsed)).not.toContain(hidden)
})

test("redact masks numbers named like a credential, but not token counts", () => {
  const text = JSON.stringify({
    provider: "openai",
    override_params: { pin: { password: 72_727 }, max_tokens: 5 }
  })
  expect(redact({ "x-portkey-config": text })["x-portkey-config"]).toBe(text.replace("72727", '"<redacted>"'))
  const spec: RequestSpec = { route: { config: JSON.parse(text) } }
  expect(normalize(spec)).toEqual(spec)
})

test.each([
  `//u:${hidden}@h.example.com`,
  `u:${hidden}@h.example.com`,
  `https:u:${hidden}@h.example.com`,
  `https:\\\\u:${hidden}@h.example.com`,
  `https://u:a?${hidden}@h.example.com`,
  `h.example.com/v1?key=${hidden}`,
  `h.example.com/v1#${hidden}`
])("redact masks the user and the query of the host %s", host => {
  const shown = redact({ "x-portkey-custom-host": host })["x-portkey-custom-host"]
  expect(shown).not.toContain(hidden)
  expect(shown).toContain("h.example.com")
})

test("the error does not quote what a getter throws", () => {
  const fields = {
    get authorization(): string {
      throw new Error(hidden)
    }
  }
  expect(() => redact(fields)).toThrow(TypeError)
  expect(() => redact(fields)).not.toThrow(hidden)
})

test("a value named like a credential may be wrapped and is sent", () => {
  const config = {
    provider: "openai",
    api_key: "k",
    override_params: { tools: [{ authorization: Redacted.make("s") }] }
  }
  const guardrails = { input: [{ "default.webhook": { headers: { Authorization: Redacted.make("s") } } }] }
  const spec = { route: { config }, guardrails } as never
  const options = { gateway: "open-source" } as const
  const fields = compile(spec, options)
  expect(JSON.parse(fields["x-portkey-config"] ?? "").override_params.tools[0].authorization).toBe("s")
  expect(reveal(parse(fields, options).spec)).toEqual(reveal(normalize(spec)))
  expect(JSON.stringify(parse(fields, options).spec)).not.toContain('"s"')
})

test.each([
  // Found by the fuzzer: the type of a check's parameters hid the names of its keys, and an id may be such a name too.
  ["a parameter named like a credential", { "a.b": { apiKey: "sk-SECRET", words: ["shown"] } }],
  // The type of the field did not include the keys of a check, which the type of a config includes.
  ["the fields of a webhook", { "a.b": { headers: { "x-tenant": "sk-SECRET" }, words: ["shown"] } }],
  ["a check named like a credential", { "my.token": { url: "sk-SECRET" }, "a.b": { words: ["shown"] } }]
])("redact, normalize and parse hide %s of guardrails", (_, guardrail) => {
  const fields = redact({ "x-portkey-default-output-guardrails": JSON.stringify([guardrail]) })
  const spec: RequestSpec = {
    route: { provider: "openai", auth: "k-fake" },
    guardrails: { output: [guardrail] }
  }
  const config = redact({
    "x-portkey-config": JSON.stringify({
      provider: "@a",
      input_guardrails: [{ "a.b": { apiKey: "sk-SECRET", words: ["shown"] } }]
    })
  })
  const back = parse(compile(spec, { gateway: "open-source" }), { gateway: "open-source" }).spec
  for (const shown of [fields, normalize(spec), back, config].map(each => JSON.stringify(each))) {
    expect(shown).not.toContain("SECRET")
    expect(shown).toContain("shown")
  }
  expect(compile(back, { gateway: "open-source" })).toEqual(compile(spec, { gateway: "open-source" }))
})
