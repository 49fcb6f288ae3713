import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { type Secret, textOfSecret } from "../../grammar/secret.ts"
import { mapConfigSecrets } from "./config-secrets.ts"

const masked = <T>(config: T): T => mapConfigSecrets(config, () => "***")

test("mapConfigSecrets maps every secret and nothing else", () => {
  const config = {
    strategy: { mode: "fallback", conditions: [{ query: { "metadata.api_key": "x" }, then: "api_key" }] },
    targets: [
      { provider: "openai", api_key: "sk", custom_host: "https://x.example.com", openai_project: "p" },
      {
        provider: "bedrock",
        aws_access_key_id: "a",
        aws_secret_access_key: "b",
        aws_session_token: "c",
        aws_region: "r"
      },
      {
        provider: "azure-openai",
        azure_ad_token: "t",
        azure_entra_client_secret: "s",
        azure_entra_client_id: "i"
      },
      { virtual_key: "vk", override_params: { api_key: "not ours" } },
      { provider: "oracle", oracle_private_key: "pem", oracle_user: "u" },
      { vertex_service_account_json: { client_email: "e", private_key: "k", private_key_id: "i" } }
    ],
    before_request_hooks: [
      {
        id: "h",
        credentials: { apiKey: "k", nested: { deep: ["d"], n: 1 } },
        checks: [{ id: "default.webhook", parameters: { webhookURL: "u", headers: { authorization: "b" } } }]
      }
    ],
    input_guardrails: ["saved", { "acuvity.scan": { credentials: { apiKey: "k" }, pii: true }, deny: true }]
  }
  expect(masked(config)).toEqual({
    strategy: config.strategy,
    targets: [
      { provider: "openai", api_key: "***", custom_host: "https://x.example.com", openai_project: "p" },
      {
        provider: "bedrock",
        aws_access_key_id: "***",
        aws_secret_access_key: "***",
        aws_session_token: "***",
        aws_region: "r"
      },
      {
        provider: "azure-openai",
        azure_ad_token: "***",
        azure_entra_client_secret: "***",
        azure_entra_client_id: "i"
      },
      { virtual_key: "***", override_params: { api_key: "***" } },
      { provider: "oracle", oracle_private_key: "***", oracle_user: "u" },
      { vertex_service_account_json: { client_email: "e", private_key: "***", private_key_id: "***" } }
    ],
    before_request_hooks: [
      {
        id: "h",
        credentials: { apiKey: "***", nested: { deep: ["***"], n: 1 } },
        checks: [
          { id: "default.webhook", parameters: { webhookURL: "u", headers: { authorization: "***" } } }
        ]
      }
    ],
    input_guardrails: ["saved", { "acuvity.scan": { credentials: { apiKey: "***" }, pii: true }, deny: true }]
  })
})

test("parts without secrets are shared with the input", () => {
  const without = { provider: "@openai", override_params: { model: "m" } }
  expect(masked(without)).toBe(without)
  const config = { strategy: { mode: "single" }, targets: [{ api_key: "k" }, without] }
  const copy = masked(config)
  expect(copy).not.toBe(config)
  expect(copy.strategy).toBe(config.strategy)
  expect(copy.targets[1]).toBe(without)
  expect(config.targets[0]).toEqual({ api_key: "k" })
})

test("mapped secrets can be mapped back", () => {
  const config = { targets: [{ api_key: "one" }, { api_key: "two" }] }
  const wrapped = mapConfigSecrets(config, secret =>
    typeof secret === "string" ? Redacted.make(secret) : secret
  )
  expect(JSON.stringify(wrapped)).not.toContain("one")
  expect(mapConfigSecrets(wrapped, secret => textOfSecret(secret as Secret))).toEqual(config)
})

test("the secrets of a shared object are mapped in each place", () => {
  const target = { api_key: "k" }
  expect(masked({ targets: [target, target] })).toEqual({ targets: [{ api_key: "***" }, { api_key: "***" }] })
})

test("a cycle stays a cycle", () => {
  const config: { api_key: string; targets: unknown[] } = { api_key: "k", targets: [] }
  config.targets.push(config, { api_key: "k" })
  const copy = masked(config)
  expect(copy.api_key).toBe("***")
  expect(copy.targets[0]).toBe(copy)
  expect(copy.targets[1]).toEqual({ api_key: "***" })
  expect(config.targets[0]).toBe(config)
})

test("mapConfigSecrets maps a secret below 100,000 levels", () => {
  let config: object = { api_key: "k" }
  for (let depth = 0; depth < 100_000; depth++) config = { targets: [config] }
  let innermost = masked(config) as { targets?: ReadonlyArray<object>; api_key?: string }
  while (innermost.targets !== undefined) innermost = innermost.targets[0] as typeof innermost
  expect(innermost.api_key).toBe("***")
})

test.each([[undefined], [null], ["text"], [1], [[]], [{ targets: 1, before_request_hooks: [null, 1] }]])(
  "%j is returned unchanged",
  config => {
    expect(masked(config)).toBe(config)
  }
)
