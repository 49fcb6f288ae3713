// The types of configs, which are derived from the keys: what they allow, and what they refuse.

import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import type { RoutingConfig, SettingsConfig } from "./document.ts"
import type { Query } from "./query.ts"
import type { Target } from "./tree.ts"

test("the type of routing configs requires a provider", () => {
  const target: Target = { provider: "openai", api_key: Redacted.make("sk-fake"), weight: 1, name: "a" }
  const valid: ReadonlyArray<RoutingConfig> = [
    {
      strategy: { mode: "fallback", on_status_codes: [429] },
      targets: [target, { strategy: { mode: "single" }, targets: [target] }]
    },
    { provider: "@openai-prod", override_params: { model: "gpt-4o", max_tokens: 5 } },
    { virtual_key: "vk", cache: { mode: "simple" } },
    { passthrough: true },
    { prompt_id: "pp-1" },
    { override_params: { model: "@openai/gpt-4o" } },
    {
      strategy: {
        mode: "conditional",
        conditions: [
          {
            query: { $or: [{ "metadata.a": "x" }, { "params.n": { $gt: 1 } }], "url.pathname": "/v1/x" },
            then: "a"
          }
        ],
        default: "a"
      },
      targets: [target]
    },
    {
      provider: "vertex-ai",
      vertex_region: "us-central1",
      vertex_service_account_json: { client_email: "e", private_key: Redacted.make("k") },
      input_guardrails: ["saved", { "default.contains": { words: ["x"] }, deny: true }],
      after_request_hooks: [{ id: "h", type: "guardrail", checks: [{ id: "default.jwt", parameters: {} }] }]
    }
  ]
  const invalid: ReadonlyArray<RoutingConfig> = [
    // @ts-expect-error it names none
    { retry: { attempts: 3 } },
    // @ts-expect-error its model does not say whose it is
    { override_params: { model: "gpt-4o" } },
    // @ts-expect-error a strategy needs targets
    { strategy: { mode: "fallback" } },
    // @ts-expect-error targets need a strategy
    { targets: [target] },
    // @ts-expect-error camelCase
    { provider: "openai", apiKey: "sk-fake" },
    // @ts-expect-error no such mode
    { strategy: { mode: "load-balance" }, targets: [] },
    // @ts-expect-error a retry says how often
    { provider: "openai", retry: {} }
  ]
  expect(valid.length + invalid.length).toBeGreaterThan(0)
})

test("the type of queries allows only paths and operators that the router reads", () => {
  const valid: Query = { "metadata.a": "x", $and: [{ "params.n": { $gt: 1, $lt: 5 } }] }
  // @ts-expect-error no such operator
  const operator: Query = { "params.a": { $equals: 1 } }
  // @ts-expect-error no such path
  const path: Query = { "headers.a": "x" }
  // @ts-expect-error not a list
  const list: Query = { $or: { "metadata.a": "x" } }
  expect([valid, operator, path, list]).toHaveLength(4)
})

test("the type of settings configs allows no provider", () => {
  const valid: ReadonlyArray<SettingsConfig> = [
    {},
    { cache: { mode: "semantic", max_age: 60 }, retry: { attempts: 0 }, request_timeout: 1000 },
    { override_params: { model: "gpt-4o" }, drop_params: ["a"], strict_open_ai_compliance: false }
  ]
  const invalid: ReadonlyArray<SettingsConfig> = [
    // @ts-expect-error the route says who answers
    { provider: "openai" },
    // @ts-expect-error and how one is chosen
    { strategy: { mode: "single" }, targets: [] },
    // @ts-expect-error and with what credential
    { virtual_key: "vk" },
    // @ts-expect-error and with what key
    { api_key: "k" },
    // @ts-expect-error and where
    { aws_region: "us-east-1" }
  ]
  expect(valid.length + invalid.length).toBeGreaterThan(0)
})
