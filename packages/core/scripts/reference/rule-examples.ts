// A wrong and a right input for each rule that is not a row of a table: errors about a single value, and those of
// header fields.

import * as Redacted from "effect/Redacted"
import type { CompileOptions } from "../../src/grammar/gateway-kind.ts"

/** Header fields for `lint` or `parse`, overrides of one request, or a spec for `check`. */
export type RuleExample = {
  readonly options?: CompileOptions
  /** The same input, corrected. Absent if lists of rules have an example of their own. */
  readonly right?: object
  /** What to show if the input cannot be written in YAML. */
  readonly shown?: string
} & (
  | { readonly lint: Readonly<Record<string, unknown>> }
  | { readonly parse: Readonly<Record<string, string>> }
  | { readonly overrides: object }
  | { readonly check: unknown }
)

const apiKey = "pk-fake"
const route = { provider: "openai", auth: "sk-fake" }
const spec = (more: object, right: object = {}): RuleExample => ({
  check: { apiKey, route, ...more },
  right: { apiKey, route, ...right }
})
const routed = (more: object, right: object = route): RuleExample => ({
  check: { apiKey, route: more },
  right: { apiKey, route: right }
})
const openai = {
  "x-portkey-api-key": apiKey,
  "x-portkey-provider": "openai",
  authorization: "Bearer sk-fake"
}
const fields = (
  more: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>> = {}
): RuleExample => ({ lint: { ...openai, ...more }, right: { ...openai, ...right } })
const openSource = { gateway: "open-source" } as const

const cycle: Record<string, unknown> = { provider: "openai", api_key: "fake" }
cycle.default_params = cycle
const closed = Redacted.make("fake")
Redacted.wipeUnsafe(closed)

export const ruleExamples: { readonly [rule: string]: RuleExample } = {
  "field.repaired": { parse: { ...openai, authorization: "bearer sk-fake" }, right: openai },
  "forward.not-named": spec(
    { extraHeaders: { "x-api-key": "fake" } },
    { forwardHeaders: { "x-api-key": "fake" } }
  ),
  "shape.choice": routed({ routedBy: "body" }, { routedBy: "model" }),
  "shape.config-text": routed({ config: '{"provider":"openai"}' }, { config: { provider: "@openai-prod" } }),
  "shape.cycle": {
    ...routed({ config: cycle }, { config: { provider: "openai", api_key: "fake" } }),
    shown: "config.default_params = config"
  },
  "shape.json": {
    ...routed(
      { config: { provider: "openai", api_key: "fake", default_params: { n: 1n } } },
      { config: { provider: "openai", api_key: "fake", default_params: { n: 1 } } }
    ),
    shown: "config.default_params = { n: 1n }"
  },
  "shape.metadata-text": spec({ metadata: { team: 7 } }, { metadata: { team: "7" } }),
  "shape.missing": { check: { apiKey }, right: { apiKey, route } },
  "shape.mixed-variants": routed(
    { provider: "openai", auth: { fromClient: true, forwarded: true } },
    { provider: "openai", auth: { fromClient: true } }
  ),
  "shape.no-route": routed({}),
  "shape.no-variant": routed({ provider: "openai", auth: 5 }),
  "shape.option": {
    check: { apiKey, route },
    options: { gateway: "cloud" } as never,
    shown: 'check(spec, { gateway: "cloud" })'
  },
  "shape.override-key": { overrides: { apiKey }, right: { trace: { id: "order-42" } } },
  "shape.proto-key": spec({ metadata: JSON.parse('{"__proto__":"x"}') }, { metadata: { proto: "x" } }),
  "shape.redacted": {
    ...spec({ trace: { id: Redacted.make("fake") } }, { trace: { id: "order-42" } }),
    shown: 'trace: { id: Redacted.make("order-42") }'
  },
  "shape.two-routes": routed({ provider: "openai", virtualKey: "vk-fake" }, { virtualKey: "vk-fake" }),
  "shape.type": spec({ debug: "true" }, { debug: true }),
  "shape.unknown-key": spec({ metdata: { team: "a" } }, { metadata: { team: "a" } }),
  "shape.unknown-provider": routed({ provider: "opnai", auth: "fake" }),
  "shape.unreadable": {
    check: {
      get route(): never {
        throw new Error("fake")
      }
    },
    right: { apiKey, route },
    shown: "const spec = { get route() { throw new Error() } }"
  },
  "size.large": spec({ trace: { id: "x".repeat(9_000) } }, { trace: { id: "order-42" } }),
  "size.too-large": spec({ trace: { id: "x".repeat(16_000) } }, { trace: { id: "order-42" } }),
  "value.bearer-doubled": routed({ provider: "openai", auth: "Bearer Bearer sk-fake" }),
  "value.bearer-token": routed({ provider: "openai", auth: "Basic fake" }),
  "value.config-id-hosted": {
    check: { route: { config: "pc-fake" } },
    right: { route: { config: { provider: "openai", api_key: "fake" } } },
    options: openSource
  },
  "value.config-encoded": routed(
    { config: "eyJyZXRyeSI6eyJhdHRlbXB0cyI6M319" },
    { provider: "@openai-prod", config: { retry: { attempts: 3 } } }
  ),
  "value.empty": spec({ trace: { id: "" } }, { trace: { id: "order-42" } }),
  "value.field-known": spec({ extraHeaders: { "x-portkey-trace-id": "t" } }, { trace: { id: "t" } }),
  "value.integer": spec({ requestTimeout: 0.5 }, { requestTimeout: 500 }),
  "value.key-of-provider": { check: { apiKey: "sk-proj-fake", route }, right: { apiKey, route } },
  "value.key-with-scheme": { check: { apiKey: "Bearer pk-fake", route }, right: { apiKey, route } },
  "value.listed-provider": routed({ unlistedProvider: "openai", auth: "fake" }),
  "value.not-text": {
    ...fields({ "x-portkey-metadata": { team: "search" } }, { "x-portkey-metadata": '{"team":"search"}' }),
    shown: 'headers["x-portkey-metadata"] = { team: "search" }'
  },
  "value.redacted-closed": {
    ...routed({ provider: "openai", auth: closed }),
    shown: "Redacted.wipeUnsafe(spec.route.auth)"
  },
  "value.redacted-text": routed({ provider: "openai", auth: "<redacted>" })
}
