// A wrong and a right input for each rule that is not a row of a table: errors about a single value, and those of
// header fields.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { check } from "../../src/compile/check.ts"
import { prepare } from "../../src/compile/prepare.ts"
import type { CompileOptions } from "../../src/grammar/gateway-kind.ts"
import { SpecError } from "../../src/issue/error.ts"
import type { Issue } from "../../src/issue/issue.ts"
import { lint } from "../../src/lint/lint.ts"
import { parse } from "../../src/parse/parse.ts"
import { examineDecodedSpec } from "../../src/schema/examine.ts"
import { prepareTransport } from "../../src/transport/transport.ts"

type IssuesOf = (input: never, options?: CompileOptions) => ReadonlyArray<Issue>

/** The issues that a function reports for its input. */
const issuesBy = {
  /** A spec. */
  check,
  /** Header fields. */
  lint,
  /** Header fields. */
  parse: (fields: Readonly<Record<string, string>>, options) => parse(fields, options).notes,
  /** Overrides of one request. */
  overrides(overrides: object) {
    const result = prepare({ route: { routedBy: "model" } }).compileResult(overrides)
    return Result.isFailure(result) ? result.failure.issues : []
  },
  /** Header fields of a request whose credential the spec leaves to the client. */
  transport(fields: Readonly<Record<string, string>>) {
    const { changes } = prepareTransport({
      apiKey: "pk-fake",
      route: { provider: "openai", auth: { fromClient: true } }
    })
    try {
      changes(fields)
      return []
    } catch (error) {
      if (error instanceof SpecError) return error.issues
      throw error
    }
  },
  /** A decoded spec for an effect schema. */
  schema: (value: unknown) => examineDecodedSpec(value, "hosted").issues
} as const satisfies { readonly [by: string]: IssuesOf }

/** The issues of one side of an example. */
export const issuesOf = ({ by, options }: RuleExample, side: unknown): ReadonlyArray<Issue> =>
  (issuesBy[by] as IssuesOf)(side as never, options)

/** Whether the input of an example is header fields. */
export const isOfFields = ({ by }: RuleExample): boolean =>
  by === "lint" || by === "parse" || by === "transport"

/** A wrong input and the same input, corrected. */
export interface RuleExample {
  /** What reports the rule, and so what the input is. */
  readonly by: keyof typeof issuesBy
  readonly wrong: unknown
  /** Absent if lists of rules have an example of their own. */
  readonly right?: object
  readonly options?: CompileOptions
  /** What to show if the input cannot be written in YAML. */
  readonly shown?: string
}

const apiKey = "pk-fake"
const route = { provider: "openai", auth: "sk-fake" }
const spec = (more: object, right: object = {}): RuleExample => ({
  by: "check",
  wrong: { apiKey, route, ...more },
  right: { apiKey, route, ...right }
})
const routed = (more: object, right: object = route): RuleExample => ({
  by: "check",
  wrong: { apiKey, route: more },
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
): RuleExample => ({ by: "lint", wrong: { ...openai, ...more }, right: { ...openai, ...right } })
const json = { "content-type": "application/json" }
const openSource = { gateway: "open-source" } as const

const cycle: Record<string, unknown> = { provider: "openai", api_key: "fake" }
cycle.default_params = cycle
let nested: unknown = 1
for (let level = 0; level < 100; level++) nested = [nested]
const closed = Redacted.make("fake")
Redacted.wipeUnsafe(closed)

export const ruleExamples: { readonly [rule: string]: RuleExample } = {
  "auth.from-client-missing": {
    by: "transport",
    wrong: json,
    right: { ...json, authorization: "Bearer sk-fake" }
  },
  "field.repaired": { by: "parse", wrong: { ...openai, authorization: "bearer sk-fake" }, right: openai },
  "forward.not-named": spec(
    { extraHeaders: { "x-api-key": "fake" } },
    { forwardHeaders: { "x-api-key": "fake" } }
  ),
  "limit.issues": {
    ...spec(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`key-${index}`, 1]))),
    shown: "Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`key-${index}`, 1]))"
  },
  "shape.choice": routed({ routedBy: "body" }, { routedBy: "model" }),
  "shape.config-route": routed({ routedBy: "model", config: "pc-fake" }, { config: "pc-fake" }),
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
  "shape.missing": { by: "check", wrong: { apiKey }, right: { apiKey, route } },
  "shape.mixed-variants": routed(
    { provider: "openai", auth: { fromClient: true, forwarded: true } },
    { provider: "openai", auth: { fromClient: true } }
  ),
  "shape.no-route": routed({}),
  "shape.no-variant": routed({ provider: "openai", auth: 5 }),
  "shape.null": {
    by: "schema",
    wrong: { apiKey, route, trace: null },
    right: { apiKey, route },
    shown: "Schema.is(RequestSpecSchema)({ apiKey, route, trace: null })"
  },
  "shape.option": {
    by: "check",
    wrong: { apiKey, route },
    options: { gateway: "cloud" } as never,
    shown: 'check(spec, { gateway: "cloud" })'
  },
  "shape.override-key": { by: "overrides", wrong: { apiKey }, right: { trace: { id: "order-42" } } },
  "shape.proto-key": spec({ metadata: JSON.parse('{"__proto__":"x"}') }, { metadata: { proto: "x" } }),
  "shape.redacted": {
    ...spec({ trace: { id: Redacted.make("fake") } }, { trace: { id: "order-42" } }),
    shown: 'trace: { id: Redacted.make("order-42") }'
  },
  "shape.too-deep": {
    ...routed(
      { config: { provider: "@openai-prod", override_params: { stop: nested } } },
      { config: { provider: "@openai-prod", override_params: { stop: ["a"] } } }
    ),
    shown: "for (let level = 0; level < 100; level++) override_params.stop = [override_params.stop]"
  },
  "shape.too-large": {
    ...routed(
      { config: { provider: "@openai-prod", override_params: { stop: new Array(40_000).fill("a") } } },
      { config: { provider: "@openai-prod", override_params: { stop: ["a"] } } }
    ),
    shown: 'override_params.stop = new Array(40_000).fill("a")'
  },
  "shape.two-routes": routed({ provider: "openai", virtualKey: "vk-fake" }, { virtualKey: "vk-fake" }),
  "shape.type": spec({ debug: "true" }, { debug: true }),
  "shape.unknown-key": spec({ metdata: { team: "a" } }, { metadata: { team: "a" } }),
  "shape.unknown-provider": routed({ provider: "opnai", auth: "fake" }),
  "shape.unreadable": {
    by: "check",
    wrong: {
      get route(): never {
        throw new Error("fake")
      }
    },
    right: { apiKey, route },
    shown: "const spec = { get route() { throw new Error() } }"
  },
  "size.large": spec({ trace: { id: "x".repeat(9_000) } }, { trace: { id: "order-42" } }),
  "size.too-many": {
    by: "lint",
    wrong: Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x-${index}`, "a"])),
    right: openai,
    shown: 'for (let index = 0; index < 2001; index++) headers[`x-${index}`] = "a"'
  },
  "size.too-large": spec({ trace: { id: "x".repeat(16_000) } }, { trace: { id: "order-42" } }),
  "value.bearer-doubled": routed({ provider: "openai", auth: "Bearer Bearer sk-fake" }),
  "value.bearer-token": routed({ provider: "openai", auth: "Basic fake" }),
  "value.config-id-hosted": {
    by: "check",
    wrong: { route: { config: "pc-fake" } },
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
  "value.key-of-provider": {
    by: "check",
    wrong: { apiKey: "sk-proj-fake", route },
    right: { apiKey, route }
  },
  "value.key-with-scheme": {
    by: "check",
    wrong: { apiKey: "Bearer pk-fake", route },
    right: { apiKey, route }
  },
  "value.listed-provider": routed({ unlistedProvider: "openai", auth: "fake" }),
  "value.not-text": {
    ...fields({ "x-portkey-metadata": { team: "search" } }, { "x-portkey-metadata": '{"team":"search"}' }),
    shown: 'headers["x-portkey-metadata"] = { team: "search" }'
  },
  "value.list-item": spec({ beta: ["a,b"] }, { beta: ["a", "b"] }),
  "value.provider-slug": routed(
    { unlistedProvider: "a/b", auth: "fake" },
    { unlistedProvider: "a", auth: "fake" }
  ),
  "value.redacted-closed": {
    ...routed({ provider: "openai", auth: closed }),
    shown: "Redacted.wipeUnsafe(spec.route.auth)"
  },
  "value.redacted-text": routed({ provider: "openai", auth: "<redacted>" }),
  "value.traceparent": spec(
    { trace: { traceparent: "4bf92f3577b34da6a3ce929d0e0e4736" } },
    { trace: { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" } }
  )
}
