// The values that arbitraries leave out, with one or more examples for each reason: check refuses them, or an engine does
// not handle them reliably.

import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { compile } from "../compile/compile.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { leftOut } from "./left-out.ts"

const openai = { provider: "openai", auth: "sk-fake" }
const routed = (parts: object) => ({ apiKey: "pk-fake", route: openai, ...parts })
const configured = (config: object) => routed({ route: { ...openai, config } })

interface Example {
  readonly value: unknown
  /** A spec with the value in it. */
  readonly spec: object
  readonly gateway?: Gateway
  /** The rule that refuses the spec; `undefined` if it is accepted. */
  readonly rule: string | undefined
}

const printed = "<redacted:OPENAI_KEY>"
const zeroes = `00-${"0".repeat(32)}-00f067aa0ba902b7-01`
const host = "https://api.portkey.example.com"
const mixed = ["pg-saved", { "default.contains": { words: ["x"] } }]
const ofTeam = { override_params: { model: "@team/gpt-4o" } }
const retried = { retry: { attempts: 1 } }
const young = { mode: "simple", max_age: 5 }
const large = { provider: "openai", api_key: "sk-fake", override_params: { stop: "x".repeat(16_000) } }

/** Examples of each reason: the compiler refuses a reason without examples. */
const examples: { readonly [Why in keyof typeof leftOut]: ReadonlyArray<Example> } = {
  empty: [
    { value: "", spec: routed({ trace: { id: "" } }), rule: "value.empty" },
    {
      value: "",
      spec: configured({ before_request_hooks: [{ type: "guardrail", id: "" }] }),
      rule: "value.empty"
    }
  ],
  printedRedacted: [
    { value: printed, spec: routed({ apiKey: printed }), rule: "value.redacted-text" },
    { value: printed, spec: routed({ metadata: { team: printed } }), rule: "value.redacted-text" },
    {
      value: printed,
      spec: routed({ route: { ...openai, auth: `Bearer ${printed}` } }),
      rule: "value.redacted-text"
    },
    { value: printed, spec: configured({ override_params: { user: printed } }), rule: "value.redacted-text" }
  ],
  placeholder: [
    { value: "undefined", spec: routed({ apiKey: "undefined" }), rule: "value.placeholder" },
    {
      value: "{{key}}",
      spec: routed({ route: { ...openai, auth: "Bearer {{key}}" } }),
      rule: "value.placeholder"
    },
    { value: "@undefined", spec: routed({ route: { provider: "@undefined" } }), rule: "value.placeholder" },
    {
      value: "<your-config>",
      spec: routed({ route: { config: "<your-config>" } }),
      rule: "value.placeholder"
    },
    {
      value: "os.environ/KEY",
      spec: routed({ route: { config: { provider: "openai", api_key: "os.environ/KEY" } } }),
      rule: "value.placeholder"
    }
  ],
  scheme: [{ value: "Bearer pk", spec: routed({ apiKey: "Bearer pk" }), rule: "value.key-with-scheme" }],
  keyOfProvider: [{ value: "gsk_fake", spec: routed({ apiKey: "gsk_fake" }), rule: "value.key-of-provider" }],
  catalogSlug: [
    { value: "@team", spec: routed({ route: { virtualKey: "@team" } }), rule: "value.virtual-key-slug" }
  ],
  schemeAlone: [
    { value: "bearer", spec: routed({ route: { ...openai, auth: "bearer" } }), rule: "value.bearer-doubled" },
    {
      value: "Bearer",
      spec: routed({ route: { ...openai, auth: "Bearer Bearer" } }),
      rule: "value.bearer-doubled"
    }
  ],
  protoKey: [
    {
      value: "__proto__",
      spec: routed({ metadata: JSON.parse('{"__proto__":"x"}') }),
      rule: "shape.proto-key"
    },
    {
      value: "__proto__",
      spec: configured({ override_params: JSON.parse('{"__proto__":{}}') }),
      rule: "shape.proto-key"
    }
  ],
  endsInBackslash: [
    { value: "a\\", spec: routed({ metadata: { "a\\": "x" } }), rule: undefined },
    { value: "\\", spec: configured({ override_params: { "\\": 1 }, ...retried }), rule: undefined }
  ],
  unforwardable: [
    {
      value: "X-Portkey-Api-Key",
      spec: routed({ forwardHeaders: ["X-Portkey-Api-Key"] }),
      rule: "value.forward-portkey"
    },
    { value: "Host", spec: routed({ forwardHeaders: ["Host"] }), rule: "value.transport-field" },
    { value: "'x-a'", spec: routed({ forwardHeaders: ["'x-a'"] }), rule: "value.field-name" },
    {
      value: "Metadata-Flavor",
      spec: routed({ forwardHeaders: ["Metadata-Flavor"] }),
      rule: "value.forward-metadata-service"
    }
  ],
  ownField: [
    {
      value: "traceparent",
      spec: routed({ forwardHeaders: { traceparent: "00-fake" } }),
      rule: "forward.own-key"
    },
    {
      value: "Authorization",
      spec: routed({ forwardHeaders: { Authorization: "Basic ZmFrZQ==" } }),
      rule: "auth.twice"
    }
  ],
  portkeyHost: [
    { value: host, spec: routed({ route: { ...openai, customHost: host } }), rule: "value.host-portkey" }
  ],
  zeroTraceIds: [
    { value: zeroes, spec: routed({ trace: { traceparent: zeroes } }), rule: "value.traceparent" }
  ],
  listedProvider: [
    {
      value: "openai",
      spec: routed({ route: { unlistedProvider: "openai", auth: "sk-fake" } }),
      rule: "value.listed-provider"
    }
  ],
  mixedGuardrails: [
    {
      value: mixed,
      spec: configured({ input_guardrails: mixed }),
      gateway: "open-source",
      rule: "config.guardrail-mix"
    }
  ],
  catalogModel: [{ value: ofTeam, spec: configured(ofTeam), rule: "config.beside-route" }],
  maxAge: [{ value: { cache: young }, spec: configured({ cache: young }), rule: "config.max-age-range" }],
  large: [{ value: large, spec: routed({ route: { config: large } }), rule: "size.too-large" }]
}

describe.each(Object.entries(examples))("%s", (why, of) => {
  test.each(of)("$value", ({ value, spec, gateway, rule }) => {
    expect(leftOut[why as keyof typeof leftOut](value as never)).toBe(true)
    const errors = check(spec as never, { gateway: gateway ?? "hosted" }).filter(
      ({ severity }) => severity === "error"
    )
    const rules = errors.map(issue => issue.rule)
    if (rule === undefined) expect(rules).toEqual([])
    else expect(rules).toContain(rule)
  })
})

test("values that only one gateway refuses are left out for that gateway only", () => {
  const errorsOn = (spec: object, gateway: Gateway) =>
    check(spec as never, { gateway }).filter(({ severity }) => severity === "error")
  expect(errorsOn(configured({ input_guardrails: mixed }), "hosted")).toEqual([])
  expect(errorsOn(configured({ ...ofTeam, retry: { attempts: 0 } }), "open-source")).toEqual([])
})

test("a key that ends in a backslash is written as valid JSON", () => {
  const spec = routed({ metadata: { "a\\": "x" } }) as RequestSpec
  expect(compile(spec)["x-portkey-metadata"]).toBe(String.raw`{"a\\":"x"}`)
})

test("words that only resemble them are not left out", () => {
  for (const word of ["<redacted", "<redacted>x", "bearers", "__proto", "x-portkeyed", "@cf/meta/llama"]) {
    expect(leftOut.printedRedacted(word)).toBe(false)
    expect(leftOut.schemeAlone(word)).toBe(false)
    expect(leftOut.protoKey(word)).toBe(false)
  }
  expect(leftOut.catalogModel({ override_params: { model: "@cf/meta/llama" } })).toBe(false)
})
