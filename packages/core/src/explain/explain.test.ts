import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import type { RequestSpec } from "../spec/request-spec.ts"
import { type ExplainOptions, explain } from "./explain.ts"
import { leavesOf } from "./leaves.ts"
import { a, b, fallback, first, leaves, loadbalance, openSource, planOf } from "./plan.fixture.ts"
import { toText } from "./plan-text.ts"
import type { LeafPlan } from "./routing-plan.ts"

describe("routes", () => {
  const leafOf = (spec: RequestSpec): LeafPlan => {
    const { root } = explain(spec)
    if (root.mode !== "leaf") throw new Error("a route without targets is one leaf")
    return root
  }

  test.for<[string, RequestSpec["route"], object]>([
    [
      "a provider",
      { provider: "openai", auth: "sk" },
      { destination: { by: "provider", slug: "openai" }, credential: "authorization header", path: "config" }
    ],
    [
      "AWS keys",
      { provider: "bedrock", region: "us-east-1", auth: { accessKeyId: "AKIA", secretAccessKey: "s" } },
      { credential: "AWS keys of the route" }
    ],
    [
      "an AWS role",
      { provider: "bedrock", region: "us-east-1", auth: { roleArn: "arn" } },
      { credential: "AWS role of the route" }
    ],
    [
      "a cloud's key that is sent as a bearer token",
      { provider: "bedrock", region: "us-east-1", auth: { apiKey: "k" } },
      { credential: "authorization header" }
    ],
    [
      "a provider without credential",
      { provider: "ollama", customHost: "http://localhost:11434" },
      { credential: "none" }
    ],
    [
      "another scheme of the caller",
      { provider: "openai", auth: { forwarded: true } },
      { credential: "authorization header of the request, forwarded as it is" }
    ],
    [
      "a credential of the client",
      { provider: "openai", auth: { fromClient: true } },
      { credential: "authorization header that the client adds" }
    ],
    ["a slug", { provider: "@prod" }, { destination: { by: "catalog", slug: "@prod" } }],
    ["a virtual key", { virtualKey: "vk" }, { destination: { by: "virtual-key" } }],
    [
      "a saved config",
      { config: "pc-1" },
      { destination: { by: "saved-config", id: "pc-1" }, savedConfig: "pc-1" }
    ],
    [
      "a saved config next to a provider",
      { provider: "openai", auth: "sk", config: "pc-1" },
      { savedConfig: "pc-1" }
    ],
    ["the API key's default config", { routedBy: "api-key" }, { destination: { by: "api-key" } }],
    ["the model in the body", { routedBy: "model" }, { destination: { by: "request-model" } }],
    [
      "an unlisted provider",
      { unlistedProvider: "new", auth: "k" },
      { destination: { by: "unlisted-provider", slug: "new" } }
    ],
    [
      "a custom host",
      { provider: "openai", auth: "sk", customHost: "https://llm.example/v1/" },
      { customHost: { value: "https://llm.example/v1", from: "header" } }
    ]
  ])("%s", ([, route, expected]) => {
    expect(leafOf({ route })).toMatchObject(expected)
  })

  test("a settings config applies to the provider of the route", () => {
    const route = { provider: "openai", auth: "sk", config: { retry: { attempts: 1 } } } as const
    expect(leafOf({ route })).toMatchObject({
      destination: { by: "provider", slug: "openai" },
      credential: "authorization header",
      retry: { value: { attempts: 1 }, from: "config" }
    })
  })

  test("the worst case is unknown if a saved config decides", () => {
    for (const route of [
      { config: "pc-1" },
      { routedBy: "api-key" },
      { provider: "@a", config: "pc-1" }
    ] as const) {
      expect(leafOf({ route }).worstCase).toBeUndefined()
    }
  })
})

describe("the two gateways", () => {
  test("the plans of the two gateways differ in units, defaults and keys", () => {
    const config = {
      ...a,
      cache: { mode: "simple", max_age: 60 },
      retry: { attempts: 2, use_retry_after_headers: true },
      default_params: { n: 1 },
      drop_params: ["logprobs"],
      input_guardrails: ["pg-1"]
    }
    expect(first(config)).toMatchObject({
      cache: { value: { maxAgeMs: 60_000 } },
      retry: { value: { statuses: [429, 500, 502, 503, 504], obeysRetryAfter: false } },
      params: { defaults: [{ key: "n", value: 1 }], dropped: { value: ["logprobs"] } },
      inputGuardrails: [{ checks: ["pg-1"], effect: "saved" }]
    })
    const own = first(config, {}, openSource)
    expect(own).toMatchObject({
      cache: { value: { maxAgeMs: 60 } },
      retry: { value: { statuses: [429, 500, 502, 503, 504], obeysRetryAfter: false } },
      params: { defaults: [] },
      inputGuardrails: []
    })
    expect(own.params.dropped).toBeUndefined()
  })

  test("hosted: a cache without a valid age lasts a week and works with debug off; open-source: without an age it lasts a day", () => {
    const config = { ...a, cache: { mode: "simple" } }
    expect(first(config).cache?.value.maxAgeMs).toBe(7 * 86_400_000)
    expect(first({ ...a, cache: { mode: "simple", max_age: 5 } }).cache?.value.maxAgeMs).toBe(7 * 86_400_000)
    expect(first(config, { debug: false }).cache?.value.mode).toBe("simple")
    expect(first(config, { nitroMode: true }).cache).toBeUndefined()
    expect(first(config, { cache: { forceRefresh: true } }, openSource).cache?.value).toEqual({
      mode: "simple",
      maxAgeMs: 86_400_000,
      refresh: true
    })
  })

  test("hosted: override_params, a virtual key, a prompt and passthrough can name the provider", () => {
    const config = fallback([
      { override_params: { model: "@groq/llama-3/instant" } },
      { virtual_key: "vk-1" },
      { prompt_id: "pp-1" },
      { passthrough: true },
      { provider: "@slug" }
    ])
    expect(leaves(config).map(({ destination, credential }) => [destination, credential])).toEqual([
      [{ by: "catalog", slug: "@groq", model: "llama-3/instant" }, "the Model Catalog's for @groq"],
      [{ by: "virtual-key" }, "the virtual key's"],
      [{ by: "prompt", id: "pp-1" }, "the prompt's"],
      [{ by: "passthrough" }, "that of the provider which the request names"],
      [{ by: "catalog", slug: "@slug" }, "the Model Catalog's for @slug"]
    ])
    expect(first(config, {}, openSource).destination).toEqual({ by: "nobody" })
  })
})

test("conditions are written in words and name the target that they choose", () => {
  const conditions = [
    { query: { "metadata.plan": { $ne: "free" } }, then: "a" },
    { query: { "metadata.plan": "x" }, then: "gone" }
  ]
  const config = { strategy: { mode: "conditional", conditions }, targets: [{ ...a, name: "a" }] }
  expect(planOf(config, {}, openSource).root).toMatchObject({
    mode: "conditional",
    conditions: [
      { words: 'metadata.plan is not "free" [also when it is missing]', chooses: "a", target: 0 },
      { words: 'metadata.plan is "x"', chooses: "gone" }
    ],
    notes: [
      'Condition 2 chooses "gone", but no target has that name: the gateway answers 400 if it holds.',
      "There is no default: the gateway answers 400 if no condition holds."
    ],
    targets: [{ arrival: { by: "conditional", conditions: [0], isDefault: false }, name: "a" }]
  })
})

test("hosted: notes describe sticky sessions and circuit breakers, which only a saved config has", () => {
  const strategy = {
    mode: "loadbalance",
    sticky: { enabled: true, hash_fields: ["metadata.user_id"] },
    cb_config: { failure_threshold: 5, failure_threshold_percentage: 20, cooldown_interval: 60_000 }
  }
  const config = { strategy, targets: [{ provider: "@a" }, b] }
  const inline = planOf(config)
  expect(inline.root.notes).toEqual([
    "Not sticky: the config is inline, and only a saved config is sticky.",
    "No circuit breaker: the config is inline, and only a saved config has one."
  ])
  expect(leavesOf(inline).map(leaf => leaf.circuitBreaker)).toEqual([undefined, undefined])
  const saved = planOf(config, {}, { saved: true })
  expect(saved.root.notes).toEqual([
    "Sticky: requests of one API key with equal metadata.user_id go to the same target for as long as the gateway has as its default: write ttl (3600 s by Portkey's documentation, 300 s as it was seen)."
  ])
  // A target with its own key has no circuit breaker.
  expect(leavesOf(saved).map(leaf => leaf.circuitBreaker)).toEqual([
    { value: { failures: 5, percentage: 20, minimumRequests: 5, cooldownMs: 60_000 }, from: "config" },
    undefined
  ])
  expect(toText(saved)).toContain(
    "left out for 1 min from its first failure on, after 5 failures or 20 % failures of at least 5 requests (500 and above), unless all targets are; for a slug from gateway 2.8.0  (config)"
  )
  expect(planOf(config, {}, openSource).root.notes).toEqual([])
})

test("hosted: nested strategies inherit a circuit breaker, except conditional ones and one next to targets", () => {
  const cb_config = { failure_threshold: 5, cooldown_interval: 1_000 }
  const slugs = [{ provider: "@a", name: "x" }, { provider: "@b" }]
  const breakers = (config: object) =>
    leavesOf(planOf(config, {}, { saved: true })).map(leaf => leaf.circuitBreaker?.value.cooldownMs)
  const inner = (mode: string) => ({ strategy: { mode, conditions: [], default: "x" }, targets: slugs })
  expect(breakers({ strategy: { mode: "fallback", cb_config }, targets: [inner("loadbalance")] })).toEqual([
    30_000, 30_000
  ])
  expect(breakers({ strategy: { mode: "fallback", cb_config }, targets: [inner("conditional")] })).toEqual([
    undefined,
    undefined
  ])
  const beside = { ...inner("fallback"), cb_config }
  expect(breakers(beside)).toEqual([undefined, undefined])
  expect(planOf(beside, {}, { saved: true }).root.notes).toEqual([
    "cb_config beside targets is not read: no circuit breaker."
  ])
})

test("hosted: guardrails without a type run, and some deny with 200", () => {
  const hook = { id: "h", checks: [{ id: "default.contains", parameters: {} }], deny: true }
  const config = { ...a, before_request_hooks: [hook, { ...hook, soft_deny_200: true }] }
  const effects = (options?: ExplainOptions) =>
    first(config, {}, options).inputGuardrails.map(each => each.effect)
  expect(effects()).toEqual(["deny", "soft-deny"])
  expect(effects(openSource)).toEqual([])
})

test("hosted: a slug in a model names the provider of its own node only", () => {
  const named = { override_params: { model: "@a/m" } }
  expect(first(named).destination).toEqual({ by: "catalog", slug: "@a", model: "m" })
  const [leaf] = leavesOf(planOf({ ...fallback([{ request_timeout: 1 }]), ...named }))
  expect(leaf?.destination).toEqual({ by: "nobody" })
})

test("a plan is JSON", () => {
  const config = fallback([a, loadbalance([b, { ...a, weight: 0 }])], {}, { retry: { attempts: 1 } })
  for (const plan of [
    planOf(config),
    explain({ route: { provider: "@a" } }),
    explain({ route: { config: "pc-1" } })
  ]) {
    expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan)
  }
})

test("explain plans as much as it can read of an invalid spec", () => {
  const cyclic: { targets: object[]; strategy: object } = { strategy: { mode: "fallback" }, targets: [] }
  cyclic.targets.push(cyclic, cyclic)
  const odd: ReadonlyArray<unknown> = [
    undefined,
    null,
    7,
    {},
    { route: null },
    { route: { config: [] } },
    { route: { config: { strategy: { mode: "load-balance" }, targets: [a] } } },
    { route: { config: { strategy: { mode: "single" }, targets: [] } } },
    { route: { config: { strategy: { mode: "fallback" }, targets: [null, 7, "x"] } } },
    {
      route: {
        config: { strategy: { mode: "conditional", conditions: [null, {}, { query: 7 }] }, targets: {} }
      }
    },
    {
      route: {
        config: { ...a, retry: 7, cache: "simple", override_params: [1], custom_host: {}, weight: "1" }
      }
    },
    { route: { provider: Redacted.make("x"), auth: 7, config: cyclic } },
    Object.defineProperty({}, "route", {
      enumerable: true,
      get() {
        throw new Error("sk-fake-in-an-error")
      }
    })
  ]
  for (const spec of odd) {
    expect(explain(spec as never).root.path).toBe("config")
    expect(explain(spec as never, openSource).root.path).toBe("config")
  }
})

test("the plan of a target that is shared at every level stays small", () => {
  let config: object = { provider: "openai", api_key: "k-fake" }
  for (let depth = 0; depth < 40; depth++) {
    config = { strategy: { mode: "fallback" }, targets: [config, config] }
  }
  const { root } = explain({ route: { config } } as RequestSpec)
  expect(JSON.stringify(root).length).toBeLessThan(20_000_000)
})

test.each([
  '{"provider":"openai","api_key":"sk-SECRET"}',
  `'{"provider":"openai","api_key":"sk-SECRET"}'`,
  "provider=openai api_key=sk-SECRET"
])("a plan does not show a config that is passed as the text %s", config => {
  for (const route of [{ config }, { provider: "openai", auth: "sk", config }]) {
    const plan = explain({ apiKey: "pk", route } as never)
    expect(JSON.stringify(plan)).not.toContain("SECRET")
    expect(JSON.stringify(plan)).toContain("What the saved config <redacted> says")
  }
})
