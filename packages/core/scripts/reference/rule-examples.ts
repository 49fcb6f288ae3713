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
  "field.repaired": { parse: { ...openai, authorization: "bearer sk-fake" } },
  "forward.not-named": spec({ extraHeaders: { "x-api-key": "fake" } }),
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
  "value.bearer-token": routed({ provider: "openai", auth: "Basic fake" }),
  "value.config-id-hosted": { check: { route: { config: "pc-fake" } }, options: openSource },
  "value.config-encoded": routed({ config: "eyJyZXRyeSI6eyJhdHRlbXB0cyI6M319" }),
  "value.empty": spec({ trace: { id: "" } }),
  "value.field-known": spec({ extraHeaders: { "x-portkey-trace-id": "t" } }),
  "value.integer": spec({ requestTimeout: 0.5 }),
  "value.key-with-scheme": { check: { apiKey: "Bearer pk-fake", route } },
  "value.listed-provider": routed({ unlistedProvider: "openai", auth: "fake" }),
  "value.not-text": fields({ "x-portkey-metadata": {} }),
  "value.redacted-closed": routed({ provider: "openai", auth: closed }),
  "value.redacted-text": routed({ provider: "openai", auth: "<redacted>" })
}
