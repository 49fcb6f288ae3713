// An input that breaks each rule which is no row of a table: the errors of one value, and those of header fields.

import * as Redacted from "effect/Redacted"
import type { CompileOptions } from "../../src/grammar/gateway-kind.ts"

/** Header fields for `lint` or `parse`, overrides of one request, or a spec for `check`. */
export type RuleExample = { readonly options?: CompileOptions } & (
  | { readonly lint: Readonly<Record<string, unknown>> }
  | { readonly parse: Readonly<Record<string, string>> }
  | { readonly overrides: object }
  | { readonly check: unknown }
)

const apiKey = "pk-fake"
const route = { provider: "openai", auth: "sk-fake" }
const spec = (more: object): RuleExample => ({ check: { apiKey, route, ...more } })
const routed = (more: object): RuleExample => ({ check: { apiKey, route: more } })
const openai = {
  "x-portkey-api-key": apiKey,
  "x-portkey-provider": "openai",
  authorization: "Bearer sk-fake"
}
const fields = (more: Readonly<Record<string, unknown>>): RuleExample => ({ lint: { ...openai, ...more } })
const openSource = { gateway: "open-source" } as const

const cycle: Record<string, unknown> = { provider: "openai", api_key: "fake" }
cycle.default_params = cycle
const closed = Redacted.make("fake")
Redacted.wipeUnsafe(closed)

export const ruleExamples: { readonly [rule: string]: RuleExample } = {
  "auth.portkey-key": { lint: { "x-portkey-provider": "@prod", authorization: "Bearer pk-fake" } },
  "config.host-override": fields({
    "x-portkey-config": '{"provider":"openai","api_key":"fake"}',
    "x-portkey-custom-host": "https://llm.example.com"
  }),
  "config.slug-beside": fields({
    "x-portkey-config": '{"provider":"openai","api_key":"fake"}',
    "x-portkey-provider": "@prod"
  }),
  "field.alias": {
    lint: { "x-portkey-api-key": apiKey, "x-portkey-provider": "anthropic", "x-api-key": "fake" }
  },
  "field.dead": fields({ "x-portkey-aws-region": "eu-west-1" }),
  "field.label-type": fields({ "x-portkey-metadata": '{"team":7}' }),
  "field.letter-case": fields({ "x-portkey-debug": "True" }),
  "field.missing": { lint: { "x-portkey-api-key": apiKey, "x-portkey-provider": "openai" } },
  "field.repaired": { parse: { ...openai, authorization: "bearer sk-fake" } },
  "field.shadowed": fields({ "x-portkey-virtual-key": "vk-fake" }),
  "field.slug-with-model": { lint: { "x-portkey-api-key": apiKey, "x-portkey-provider": "@prod/gpt-4o" } },
  "field.traceparent": fields({ traceparent: "00-abc" }),
  "field.twice": fields({ "x-portkey-trace-id": ["a", "b"] }),
  "field.unreadable": { lint: { "x-portkey-api-key": apiKey, "x-portkey-provider": "@a b" } },
  "forward.not-named": spec({ extraHeaders: { "x-api-key": "fake" } }),
  "name.deprecated": fields({ "x-portkey-mode": "proxy" }),
  "name.sdk": fields({ "x-portkey-runtime": "node" }),
  "name.undocumented": fields({ "x-portkey-models-endpoint": "models" }),
  "name.unused": fields({ "x-portkey-azure-endpoint-name": "prod" }),
  "shape.choice": routed({ routedBy: "body" }),
  "shape.config-text": routed({ config: '{"provider":"openai"}' }),
  "shape.cycle": routed({ config: cycle }),
  "shape.json": routed({ config: { provider: "openai", api_key: "fake", default_params: { n: 1n } } }),
  "shape.metadata-text": spec({ metadata: { team: 7 } }),
  "shape.missing": { check: { apiKey } },
  "shape.mixed-variants": routed({ provider: "openai", auth: { fromClient: true, forwarded: true } }),
  "shape.no-route": routed({}),
  "shape.no-variant": routed({ provider: "openai", auth: 5 }),
  "shape.option": { check: { apiKey, route }, options: { gateway: "cloud" } as never },
  "shape.override-key": { overrides: { apiKey } },
  "shape.proto-key": spec({ metadata: JSON.parse('{"__proto__":"x"}') }),
  "shape.redacted": spec({ trace: { id: Redacted.make("fake") } }),
  "shape.two-routes": routed({ provider: "openai", virtualKey: "vk-fake" }),
  "shape.type": spec({ debug: "true" }),
  "shape.unknown-key": spec({ metdata: {} }),
  "shape.unknown-provider": routed({ provider: "opnai", auth: "fake" }),
  "shape.unreadable": {
    check: {
      get route(): never {
        throw new Error("fake")
      }
    }
  },
  "size.large": spec({ trace: { id: "x".repeat(9_000) } }),
  "size.too-large": spec({ trace: { id: "x".repeat(16_000) } }),
  "value.bearer-doubled": routed({ provider: "openai", auth: "Bearer Bearer sk-fake" }),
  "value.bearer-scheme": fields({ authorization: "sk-fake" }),
  "value.bearer-token": routed({ provider: "openai", auth: "Basic fake" }),
  "value.config-id-hosted": { check: { route: { config: "pc-fake" } }, options: openSource },
  "value.config-encoded": routed({ config: "eyJyZXRyeSI6eyJhdHRlbXB0cyI6M319" }),
  "value.empty": spec({ trace: { id: "" } }),
  "value.field-known": spec({ extraHeaders: { "x-portkey-trace-id": "t" } }),
  "value.flag": fields({ "x-portkey-strict-open-ai-compliance": "yes" }),
  "value.integer": spec({ requestTimeout: 0.5 }),
  "value.json": fields({ "x-portkey-metadata": "{'team':'search'}" }),
  "value.key-with-scheme": { check: { apiKey: "Bearer pk-fake", route } },
  "value.list": fields({ "x-portkey-forward-headers": '["x-a"]' }),
  "value.listed-provider": routed({ unlistedProvider: "openai", auth: "fake" }),
  "value.not-text": fields({ "x-portkey-metadata": {} }),
  "value.pem-newlines": {
    lint: {
      "x-portkey-api-key": apiKey,
      "x-portkey-provider": "oracle",
      "x-portkey-oracle-private-key": "-----BEGIN PRIVATE KEY-----\\nZmFrZQ==\\n-----END PRIVATE KEY-----"
    }
  },
  "value.presence": fields({ "x-portkey-cache-force-refresh": "yes" }),
  "value.redacted-closed": routed({ provider: "openai", auth: closed }),
  "value.redacted-text": routed({ provider: "openai", auth: "<redacted>" }),
  "value.trailing-slash": fields({ "x-portkey-custom-host": "https://llm.example.com/" })
}
