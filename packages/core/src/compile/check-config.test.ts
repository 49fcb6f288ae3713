// The checks for every key of every object.

import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { checkConfig } from "./check-config.ts"
import { choosing, hosted, issuesOf, openSource } from "./issues.fixture.ts"

test("valid configs have no issues", () => {
  const fallback = { mode: "fallback", on_status_codes: [429, 503] }
  expect(issuesOf(choosing(fallback, hosted, { override_params: { model: "@anthropic/claude" } }))).toBe("")
  expect(issuesOf(choosing(fallback, openSource, openSource), "open-source")).toBe("")
  expect(issuesOf({ cache: { mode: "simple", max_age: 3600 }, retry: { attempts: 3 } })).toBe("")
  expect(issuesOf({ retry: undefined, cache: { mode: "simple", max_age: undefined } })).toBe("")
})

describe("a value that is not a config", () => {
  test.each([[undefined], [null], [42], ["pc-id"], [[]], [new Map()], [() => 1]])(
    "%s gets one type error",
    config => {
      expect(checkConfig(config)).toMatchObject([{ rule: "shape.type", path: [], severity: "error" }])
    }
  )

  test("the message names the config", () => {
    expect(issuesOf([])).toMatchInlineSnapshot(`
      "error: the config must be an object; it is an array
        For example, write { "provider": "openai", "api_key": "…" }. (shape.type)"
    `)
    expect(issuesOf({})).toMatchInlineSnapshot(`
      "error: the config is empty, so the gateway answers 400
        Leave it out, or write one. (config.empty)"
    `)
    expect(issuesOf({ cache: undefined })).toBe(issuesOf({}))
  })
})

describe("keys", () => {
  test("camelCase keys are unknown, and the repair names the snake_case key", () => {
    expect(issuesOf({ ...hosted, requestTimeout: 1000 })).toMatchInlineSnapshot(`
      "error: requestTimeout is not a key of a config, so the gateway ignores or refuses it
        Did you mean request_timeout? (shape.unknown-key)"
    `)
    expect(issuesOf({ retry: { attempts: 1, onStatusCodes: [429] } })).toMatchInlineSnapshot(`
      "error: retry.onStatusCodes is not a key of retry, so the gateway ignores or refuses it
        Did you mean on_status_codes? (shape.unknown-key)"
    `)
  })

  test("misspelt and unknown keys get an error with a repair", () => {
    expect(issuesOf({ ...hosted, overide_params: {} })).toMatchInlineSnapshot(`
      "error: overide_params is not a key of a config, so the gateway ignores or refuses it
        Did you mean override_params? (shape.unknown-key)"
    `)
    expect(issuesOf({ ...hosted, retries: 3, zzz: 1 })).toMatchInlineSnapshot(`
      "error: retries is not a key of a config, so the gateway ignores or refuses it
        Write it as retry.attempts. (shape.unknown-key)
      error: zzz is not a key of a config, so the gateway ignores or refuses it
        Leave it out. (shape.unknown-key)"
    `)
    expect(issuesOf({ retry: { attempts: 1, delay: 2 } })).toMatchInlineSnapshot(`
      "error: retry.delay is not a key of retry, so the gateway ignores or refuses it
        The keys are attempts, on_status_codes, use_retry_after_header, use_retry_after_headers. (shape.unknown-key)"
    `)
    expect(issuesOf({ retry: { count: 5 } })).toMatchInlineSnapshot(`
      "error: retry.count is not a key of retry, so the gateway ignores or refuses it
        Did you mean attempts? (shape.unknown-key)"
    `)
  })

  test("checkConfig accepts any key inside free parameters", () => {
    const params = { maxTokens: 5, nested: { anyKey: [{ x: null }] } }
    expect(issuesOf({ ...hosted, override_params: params, default_params: params })).toBe("")
  })
})

describe("values", () => {
  test("a value of the wrong type gets an error that names the right type", () => {
    expect(issuesOf({ ...hosted, cache: "simple" })).toMatchInlineSnapshot(`
      "error: cache must be an object; it is a string
        Write { "mode": "simple" }. (shape.type)"
    `)
    expect(issuesOf({ ...hosted, cache: null })).toMatchInlineSnapshot(`
      "error: cache must be an object; it is null
        For example, write { "mode": "simple" }. (shape.type)"
    `)
    expect(
      issuesOf(choosing({ mode: "loadbalance" }, { ...hosted, weight: "0.5" }, hosted))
    ).toMatchInlineSnapshot(`
      "error: targets[0].weight must be a number, at least 0; it is a string
        Write a number, at least 0. (shape.type)
      warning: targets[1].weight is missing where other targets have one; it counts as 1
        Write a weight for every target. (config.weights-mixed)"
    `)
    expect(issuesOf({ ...hosted, strict_open_ai_compliance: "false" })).toMatchInlineSnapshot(`
      "error: strict_open_ai_compliance must be true or false; it is a string
        Write true or false. (shape.type)"
    `)
    expect(issuesOf({ ...hosted, forward_headers: "x-user-id" })).toMatchInlineSnapshot(`
      "error: forward_headers must be an array of field names; it is a string
        Put it into an array. (shape.type)"
    `)
    expect(issuesOf({ ...hosted, override_params: [] })).toMatchInlineSnapshot(`
      "error: override_params must be an object; it is an array
        Write plain JSON data. (shape.type)"
    `)
    expect(issuesOf({ ...hosted, name: 1 })).toMatchInlineSnapshot(`
      "error: name must be a string; it is a number
        Write a string. (shape.type)
      warning: name is read only in a target
        Leave it out. (config.name-unread)"
    `)
  })

  test("a value outside the choices gets an error that lists the choices", () => {
    expect(issuesOf(choosing({ mode: "load-balance" }, hosted, hosted))).toMatchInlineSnapshot(`
      "error: strategy.mode is "load-balance", which is none of "single", "fallback", "loadbalance", "conditional"
        Did you mean "loadbalance"? (shape.choice)"
    `)
    expect(issuesOf({ ...hosted, cache: { mode: "none" } })).toMatchInlineSnapshot(`
      "error: cache.mode is "none", which is none of "simple", "semantic"
        Write one of those. (shape.choice)"
    `)
  })

  test("a missing required key gets an error with an example", () => {
    expect(issuesOf({ ...hosted, cache: { max_age: 60 } })).toMatchInlineSnapshot(`
      "error: cache.mode is missing, and cache needs it
        Add it, for example { "mode": "simple" }. (shape.missing)"
    `)
  })

  test("a number out of range gets an error that names the range", () => {
    expect(issuesOf({ ...hosted, request_timeout: 0 })).toMatchInlineSnapshot(`
      "error: request_timeout must be a whole number of ms, at least 1; it is 0
        Write a whole number of ms, at least 1. (value.request-timeout)"
    `)
    expect(issuesOf({ ...hosted, request_timeout: 1.5 })).toMatchInlineSnapshot(`
      "error: request_timeout must be a whole number of ms, at least 1; it is 1.5
        Write a whole number of ms, at least 1. (value.request-timeout)"
    `)
    expect(issuesOf({ ...hosted, cache: { mode: "simple", max_age: -1 } })).toMatchInlineSnapshot(`
      "error: cache.max_age must be a whole number of seconds (open-source: milliseconds), at least 1; it is -1
        Write a whole number of seconds (open-source: milliseconds), at least 1. (value.max-age)"
    `)
    expect(issuesOf({ ...hosted, retry: { attempts: -1 } })).toMatchInlineSnapshot(`
      "error: retry.attempts must be a whole number of retries, at least 0; it is -1
        Write a whole number of retries, at least 0. (value.attempts)"
    `)
  })

  test("a value that JSON cannot hold gets an error", () => {
    expect(issuesOf({ ...hosted, override_params: { a: Number.NaN } })).toMatchInlineSnapshot(`
      "error: override_params.a is NaN, not JSON data
        Write plain JSON data. (shape.json)"
    `)
    expect(issuesOf({ ...hosted, override_params: { a: [undefined] } })).toMatchInlineSnapshot(`
      "error: override_params.a[0] is undefined, not JSON data
        Write plain JSON data. (shape.json)"
    `)
    expect(issuesOf({ ...hosted, override_params: { at: new Date(0) } })).toMatchInlineSnapshot(`
      "error: override_params.at is a class instance, not JSON data
        Write plain JSON data. (shape.json)"
    `)
    expect(issuesOf({ ...hosted, override_params: JSON.parse('{"__proto__":1}') })).toMatchInlineSnapshot(`
      "error: override_params.__proto__ is not a safe name in JSON
        Choose another name. (shape.proto-key)"
    `)
  })

  test("an empty string gets an error", () => {
    expect(issuesOf({ provider: "openai", api_key: "" }, "open-source")).toMatchInlineSnapshot(`
      "error: api_key is empty
        Leave it out, or write one. (value.empty)"
    `)
  })
})

describe("secrets", () => {
  const secret = Redacted.make("sk-0123456789abcdef")

  test("a Redacted is allowed only where a secret belongs", () => {
    expect(issuesOf({ provider: "openai", api_key: secret }, "open-source")).toBe("")
    expect(issuesOf({ ...hosted, name: secret })).toMatchInlineSnapshot(`
      "error: name must not be a Redacted
        Write a string. (shape.redacted)
      warning: name is read only in a target
        Leave it out. (config.name-unread)"
    `)
    expect(issuesOf({ ...hosted, override_params: { user: secret } })).toMatchInlineSnapshot(`
      "error: override_params.user must not be a Redacted
        Write plain JSON data. (shape.redacted)"
    `)
  })

  test("a printed Redacted gets an error", () => {
    expect(issuesOf({ provider: "openai", api_key: `${secret}` }, "open-source")).toMatchInlineSnapshot(`
      "error: api_key is a printed Redacted, not the secret
        Pass the Redacted itself. (value.redacted-text)"
    `)
    expect(issuesOf({ ...hosted, override_params: { user: "<redacted:user>" } })).toMatchInlineSnapshot(`
      "error: override_params.user is a printed Redacted, not the secret
        Pass the Redacted itself. (value.redacted-text)"
    `)
  })

  test("a Redacted that cannot be opened gets an error", () => {
    const wiped = Redacted.make("sk-0123456789abcdef")
    Redacted.wipeUnsafe(wiped)
    expect(issuesOf({ provider: "openai", api_key: wiped }, "open-source")).toMatchInlineSnapshot(`
      "error: api_key is a wiped Redacted, or one of another copy of effect
        Install one copy of effect, and make a new Redacted. (value.redacted-closed)"
    `)
  })

  test("a secret that a header field cannot carry gets an error", () => {
    const broken = { provider: "openai", api_key: Redacted.make("sk-fake\n") }
    expect(issuesOf(broken, "open-source")).toMatchInlineSnapshot(`
      "error: api_key contains a line break at index 7, which a header field cannot carry
        Write one line of printable ASCII. (value.not-a-field-value)"
    `)
    expect(issuesOf({ provider: "openai", api_key: 1 }, "open-source")).toMatchInlineSnapshot(`
      "error: api_key must be a string; it is a number
        Write a string. (shape.type)"
    `)
  })

  test("a secret that begins with Bearer gets an error", () => {
    const doubled = { provider: "openai", api_key: Redacted.make("bearer sk-fake") }
    expect(issuesOf(doubled, "open-source")).toMatchInlineSnapshot(`
      "error: api_key begins with the word Bearer, which the gateway adds itself
        Write the bare token. (value.bearer-prefix)"
    `)
  })

  test("several inline secrets get one warning", () => {
    expect(issuesOf(choosing({ mode: "fallback" }, openSource, openSource))).toMatchInlineSnapshot(`
      "warning: targets[0].api_key is a secret that travels in the config of every request
        Store it in the Model Catalog, and name it: "provider": "@slug". (config.inline-secret)"
    `)
  })
})

describe("keys that the gateway does not read", () => {
  test("the error names the gateway that reads the key", () => {
    expect(issuesOf({ ...openSource, drop_params: ["n"] }, "open-source")).toMatchInlineSnapshot(`
      "error: drop_params is for the hosted gateway; the open-source one ignores it
        Leave it out, or compile for the other gateway. (config.hosted-only)"
    `)
    expect(issuesOf({ ...hosted, input_mutators: [] })).toMatchInlineSnapshot(`
      "error: input_mutators is for the open-source gateway; the hosted one answers 400 or 500
        Leave it out, or compile for the other gateway. (config.open-source-only)"
    `)
  })

  test.each([
    ["default_params", {}],
    ["drop_params", []],
    ["cb_config", { failure_threshold: 1, cooldown_interval: 30_000 }],
    ["passthrough", true],
    ["prompt_id", "pp-1"],
    ["deployments", []],
    ["fetch_integrated_models", true]
  ])("the open-source gateway refuses %s", (key, value) => {
    const issues = checkConfig({ ...openSource, [key]: value }, { gateway: "open-source" })
    expect(issues).toMatchObject([{ rule: "config.hosted-only", path: [key], severity: "error" }])
  })
})

test("drop_params refuses a string that is not a path", () => {
  const dropped = [
    "logprobs",
    "a.b",
    "tools[0].function.strict",
    "messages[*].content[*].cache_control",
    "a["
  ]
  expect(issuesOf({ ...hosted, drop_params: dropped })).toMatchInlineSnapshot(`
    "error: drop_params[4] is not a path, so nothing is dropped
      For example, write "tools[*].function.strict". (value.body-path)"
  `)
})

test("custom_host refuses a private host, and a trailing slash gets a warning", () => {
  expect(issuesOf({ ...hosted, custom_host: "http://10.0.0.1/v1" })).toMatchInlineSnapshot(`
    "error: custom_host has the private host 10.0.0.1, which the gateway refuses unless it trusts it
      If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass { trustedHosts: ["10.0.0.1"] }. (value.host-private)"
  `)
  expect(issuesOf({ ...hosted, custom_host: "https://llm.example.com/v1/" })).toMatchInlineSnapshot(`
    "warning: custom_host ends in a slash, which the gateway doubles: //chat/completions
      Remove the trailing slash. (config.trailing-slash)"
  `)
  expect(issuesOf({ ...openSource, custom_host: "http://localhost:8080/v1" }, "open-source")).toBe("")
  expect(
    issuesOf({ ...hosted, custom_host: "http://10.0.0.1" }, "hosted", { trustedHosts: ["10.0.0.1"] })
  ).toBe("")
})

test("forward_headers refuses Portkey fields and invalid names", () => {
  expect(issuesOf({ ...hosted, forward_headers: ["Authorization", "x-user-id"] })).toBe("")
  expect(issuesOf({ ...hosted, forward_headers: [] })).toBe("")
  expect(issuesOf({ ...hosted, forward_headers: ["x-portkey-config", "a b", 1] })).toMatchInlineSnapshot(`
    "error: forward_headers[0] is "x-portkey-config", which is a Portkey field that the provider must not get
      Leave it out. (value.forward-portkey)
    error: forward_headers[1] is "a b", which is not an HTTP field name
      Write a name: "x-user-id". (value.field-name)
    error: forward_headers[2] must be a string; it is a number
      Write a string. (shape.type)"
  `)
})

test("cb_config refuses numbers out of range", () => {
  expect(
    issuesOf({ ...hosted, cb_config: { failure_threshold: 0, cooldown_interval: 5 } })
  ).toMatchInlineSnapshot(`
    "error: cb_config.failure_threshold must be a number of failures, at least 1; it is 0
      Write a number of failures, at least 1. (value.failure-threshold)
    warning: cb_config.cooldown_interval is 5 ms, which counts as 30000
      Write 30000. (config.cooldown-short)
    warning: cb_config is read only in a strategy, although Portkey's schema allows it here
      Write it into "strategy". (config.breaker-unread)"
  `)
  expect(
    issuesOf({ ...hosted, cb_config: { cooldown_interval: 30_000, minimum_requests: 0 } })
  ).toMatchInlineSnapshot(`
    "error: cb_config.minimum_requests must be a whole number of requests, at least 1; it is 0
      Write a whole number of requests, at least 1. (value.minimum-requests)
    error: cb_config has no threshold, so the circuit never opens
      Add failure_threshold or failure_threshold_percentage. (config.breaker-without-threshold)
    warning: cb_config is read only in a strategy, although Portkey's schema allows it here
      Write it into "strategy". (config.breaker-unread)"
  `)
})
