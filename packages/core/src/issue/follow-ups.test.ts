// One mistake is one issue: a key in the wrong place does not also count as missing in the right place, and an object that
// must be rewritten is reported once.

import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { checkConfig } from "../compile/check-config.ts"
import { compileResult } from "../compile/compile.ts"
import type { RequestSpec } from "../spec/request-spec.ts"

const apiKey = "pk-fake"
const route = { provider: "@main" }
const azure = { provider: "azure-openai", deploymentId: "d", apiVersion: "v1", auth: { apiKey: "fake" } }

describe("in a spec", () => {
  test.each<[string, object, string, string]>([
    [
      "the credential next to the route",
      { apiKey, route: { provider: "groq" }, auth: "fake" },
      "auth",
      "Write it as route.auth."
    ],
    [
      "the credential under its field's name",
      { apiKey, route: { provider: "groq", authorization: "fake" } },
      "route.authorization",
      "Write it as route.auth."
    ],
    [
      "the credential under another name",
      { apiKey, route: { provider: "groq", api_key: "fake" } },
      "route.api_key",
      "Write it as route.auth."
    ],
    [
      "an object instead of a string credential",
      { apiKey, route: { provider: "groq", auth: { token: "fake" } } },
      "route.auth.token",
      'Write route.auth: "…" itself.'
    ],
    [
      "the provider next to other keys",
      { apiKey, provider: "@main" },
      "provider",
      "Write it as route.provider."
    ],
    [
      "the id of a config next to other keys",
      { apiKey, config: "pc-main" },
      "config",
      "Write it as route.config."
    ],
    ["the route in the plural", { apiKey, routes: route }, "routes", "Did you mean route?"],
    [
      "a targets list without a route",
      { apiKey, targets: [] },
      "targets",
      "Write it as route.config.targets."
    ],
    [
      "the Portkey key with its own name in front",
      { portkey_api_key: apiKey, route },
      "portkey_api_key",
      "Write it as apiKey."
    ],
    ["the Portkey key in snake case", { api_key: apiKey, route }, "api_key", "Did you mean apiKey?"],
    [
      "an Azure resource with azure in front",
      { apiKey, route: { ...azure, azureResourceName: "r" } },
      "route.azureResourceName",
      "Write it as route.resourceName."
    ],
    [
      "a part of a key's name",
      { apiKey, route: { ...azure, resource: "r" } },
      "route.resource",
      "Did you mean resourceName?"
    ]
  ])("%s is one issue", (_, spec, path, repair) => {
    const [issue, ...others] = check(spec)
    expect(others).toEqual([])
    expect(issue).toMatchObject({ severity: "error", repair })
    expect(issue?.message).toContain(`${path} is not a key of`)
  })

  test("another missing key stays an issue", () => {
    const spec = {
      apiKey,
      route: { provider: "azure-openai", auth: { apiKey: "fake" }, azureResourceName: "r" }
    }
    expect(check(spec).map(({ path }) => path.join("."))).toEqual([
      "route.azureResourceName",
      "route.deploymentId",
      "route.apiVersion"
    ])
  })

  test("compile fails wherever check has an error", () => {
    const spec = { apiKey, route: { provider: "groq", api_key: "fake" } }
    expect(compileResult(spec as unknown as RequestSpec)._tag).toBe("Failure")
  })
})

const targets = [{ provider: "@a" }, { provider: "@b" }]
const named = [
  { name: "small", provider: "@a" },
  { name: "large", provider: "@b" }
]
const conditions = [{ query: { "metadata.plan": "pro" }, then: "large" }]

describe("in a config", () => {
  test.each<[string, object, string, string]>([
    [
      "the targets in the strategy",
      { strategy: { mode: "fallback", targets } },
      "strategy.targets",
      "Write it as targets."
    ],
    [
      "retries in the strategy",
      { strategy: { mode: "fallback", retry: { attempts: 1 } }, targets },
      "strategy.retry",
      "Write it as retry."
    ],
    [
      "a cache in the strategy",
      { strategy: { mode: "loadbalance", cache: { mode: "simple" } }, targets },
      "strategy.cache",
      "Write it as cache."
    ],
    [
      "the name of a mode",
      { strategy: { name: "loadbalance" }, targets },
      "strategy.name",
      "Did you mean mode?"
    ],
    [
      "targets called providers",
      { strategy: { mode: "fallback" }, providers: targets },
      "providers",
      "Did you mean targets?"
    ],
    [
      "conditions outside the strategy",
      { strategy: { mode: "conditional", default: "small" }, conditions, targets: named },
      "conditions",
      "Write it as strategy.conditions."
    ],
    [
      "a default outside the strategy",
      { strategy: { mode: "conditional", conditions }, default: "small", targets: named },
      "default",
      "Write it as strategy.default."
    ],
    [
      "a parameter of the model",
      { provider: "@a", temperature: 0.5 },
      "temperature",
      "Write it as override_params.temperature."
    ],
    [
      "the same in another spelling",
      { provider: "@a", maxTokens: 10 },
      "maxTokens",
      "Write it as override_params.max_tokens."
    ],
    [
      "a setting that is a header field",
      { provider: "@a", cache_namespace: "n" },
      "cache_namespace",
      "Send it as x-portkey-cache-namespace."
    ],
    [
      "the whole config under its field's name",
      { "x-portkey-config": { provider: "@a" } },
      '["x-portkey-config"]',
      "Write its keys here."
    ]
  ])("%s is one issue", (_, config, path, repair) => {
    const [issue, ...others] = checkConfig(config)
    expect(others).toEqual([])
    expect(issue).toMatchObject({ severity: "error", rule: "shape.unknown-key", repair })
    expect(issue?.message).toContain(`${path} is not a key of`)
  })

  test("in a target, the repair names the place there", () => {
    const config = { strategy: { mode: "single" }, targets: [{ provider: "@a", top_p: 1 }] }
    expect(checkConfig(config)[0]?.repair).toBe("Write it as targets[0].override_params.top_p.")
  })

  test("options of an old config are one issue next to a strategy", () => {
    const rules = checkConfig({ strategy: { mode: "fallback" }, options: targets }).map(({ rule }) => rule)
    expect(rules).toEqual(["shape.legacy-config"])
  })

  test.each<[string, object]>([
    ["a condition instead of a list", { conditions: conditions[0], default: "small" }],
    [
      "a list as the target of a condition",
      { conditions: [{ ...conditions[0], then: ["large"] }], default: "small" }
    ],
    [
      "a number as the target of a condition",
      { conditions: [{ ...conditions[0], then: 1 }], default: "small" }
    ],
    ["no default", { conditions }]
  ])("no target counts as unreachable if there is %s", (_, strategy) => {
    const issues = checkConfig({ strategy: { mode: "conditional", ...strategy }, targets: named })
    expect(issues).toHaveLength(1)
  })
})

describe("a guardrail that has another form", () => {
  const told = (...guardrails: ReadonlyArray<object>) =>
    checkConfig({ provider: "@main", input_guardrails: guardrails })
      .filter(({ severity }) => severity === "error")
      .map(({ rule, path }) => `${rule} ${path.slice(1).join(".")}`)

  test("is reported once", () => {
    expect(told({ type: "webhook", url: {}, headers: {}, deny: true })).toEqual([
      "value.guardrail-type 0.type"
    ])
    expect(told({ url: {}, headers: {} })).toEqual(["value.check-name 0.url"])
  })

  test("is reported once for each guardrail", () => {
    expect(told({ url: {}, headers: {} }, { rule: {} })).toEqual([
      "value.check-name 0.url",
      "value.check-name 1.rule"
    ])
  })

  test("hides no other error in it", () => {
    expect(told({ url: {}, deny: "yes" })).toEqual(["value.check-name 0.url", "shape.type 0.deny"])
  })
})
