import { expect, test } from "vitest"
import { compileSync } from "./compile.ts"
import { redact, secretFieldNames, secretFieldNamesOf } from "./redact.ts"

const fields = compileSync({
  apiKey: "pk-fake-portkey",
  route: {
    provider: "bedrock",
    region: "us-east-1",
    auth: { accessKeyId: "AKIAFAKE", secretAccessKey: "s-fake" }
  },
  forwardHeaders: { "x-tenant-token": "tenant-fake" },
  trace: { id: "t" }
})

test("trap 35: secret fields are masked, the others are not", () => {
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

test("of an inline config only the keys are masked", () => {
  const config =
    '{"strategy":{"mode":"single"},"targets":[{"provider":"openai","api_key":"sk-fake","weight":1}]}'
  expect(redact({ "x-portkey-config": config })["x-portkey-config"]).toBe(
    config.replace("sk-fake", "<redacted>")
  )
  expect(redact({ "x-portkey-config": "pc-1" })).toEqual({ "x-portkey-config": "pc-1" })
  expect(redact({ "x-portkey-config": "{broken sk-fake" })).toEqual({ "x-portkey-config": "<redacted>" })
})

test.each([`'{"provider":"openai","api_key":"sk-SECRET"}'`, "provider=openai api_key=sk-SECRET"])(
  "text that is neither an id nor JSON may be a config: %s",
  text => {
    expect(redact({ "x-portkey-config": text })).toEqual({ "x-portkey-config": "<redacted>" })
  }
)

test("what neither the table nor HTTP knows may be a secret", () => {
  expect(redact({ "x-session": "s", "Content-Type": "application/json", cookie: "c" })).toEqual({
    "x-session": "<redacted>",
    "content-type": "application/json",
    cookie: "<redacted>"
  })
})

test("the names of what is secret", () => {
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
