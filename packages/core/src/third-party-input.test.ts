// Input in the style of other tools, each with its right place.

import { describe, expect, test } from "vitest"
import { check } from "./compile/check.ts"
import { checkConfig } from "./compile/check-config.ts"
import type { Gateway } from "./grammar/gateway-kind.ts"
import { lint } from "./lint/lint.ts"
import { fieldsOf, thirdPartyRequests, wrongKeys } from "./lint/third-party-requests.fixture.ts"
import { parseResult } from "./parse/parse.ts"
import { redact } from "./spec/redact.ts"

/** The repairs of the issues at one key of a config. */
const repairsAt = (config: object, key: string): ReadonlyArray<string> =>
  checkConfig(config)
    .filter(({ path, severity }) => path[0] === key && severity === "error")
    .map(({ repair }) => repair)

const node = { provider: "@openai" }

describe("for the open-source gateway, one mistake gives one issue", () => {
  test.each(thirdPartyRequests)("$title", ({ severity, repair, ...request }) => {
    const issues = lint(fieldsOf({ severity, repair, ...request }, "whole"), { gateway: "open-source" })
    const said = request.of === "config" ? repair.replace(/^Write it as /, "$&x-portkey-config.") : repair
    expect(issues.filter(each => each.severity === severity).map(each => each.repair)).toEqual([said])
    if (severity === "warning") expect(issues).toHaveLength(1)
  })
})

test.each(wrongKeys)("for the hosted gateway, in a config: $title", ({ wrong, repair }) => {
  expect(repairsAt({ ...node, ...wrong }, Object.keys(wrong)[0] ?? "")).toEqual([repair])
})

const fields = { "x-portkey-api-key": "pk-fake", "x-portkey-provider": "@openai" }
const rulesOf = (changed: object, gateway: Gateway = "hosted"): ReadonlyArray<string> =>
  lint({ ...fields, ...changed }, { gateway }).map(({ rule }) => rule)

test.each(["%PORTKEY_API_KEY%", "process.env.PORTKEY_API_KEY", 'os.getenv("PORTKEY_API_KEY")'])(
  "a variable in another language's syntax is an unfilled placeholder: %s",
  key => {
    expect(rulesOf({ "x-portkey-api-key": key })).toEqual(["value.placeholder"])
  }
)

test("a shell command substitution does not count as a second scheme", () => {
  const vertex = { "x-portkey-provider": "vertex-ai", "x-portkey-vertex-region": "us-central1" }
  const project = { "x-portkey-vertex-project-id": "prod" }
  const authorization = "Bearer $(gcloud auth print-access-token)"
  expect(rulesOf({ ...vertex, ...project, authorization })).not.toContain("value.bearer-scheme")
})

test.each([
  [`'{"retry":{"attempts":3}}'`, "Leave out the quotes around the JSON."],
  ['{"retry":{"attempts":3},}', "Remove the comma before the closing bracket."]
])("lint repairs JSON that a shell or an editor broke: %s", (config, repair) => {
  const issues = lint({ ...fields, "x-portkey-config": config })
  expect(issues.map(issue => issue.repair)).toEqual([repair])
})

const withCheck = (id: string, parameters: object) => ({
  provider: "@openai",
  before_request_hooks: [{ type: "guardrail", id: "own", checks: [{ id, parameters }] }]
})

test.each<Gateway>(["hosted", "open-source"])("a misspelt check gets a repair on the %s gateway", gateway => {
  const found = checkConfig(withCheck("default.regexMtach", { rule: "x" }), { gateway })
  expect(found.find(({ rule }) => rule === "config.unknown-check")).toMatchObject({
    severity: "warning",
    edit: { set: "default.regexMatch" }
  })
})

test.each<Gateway>(["hosted", "open-source"])(
  "a Python regular expression gets an error on the %s gateway",
  gateway => {
    const found = checkConfig(withCheck("default.regexMatch", { rule: "(?i)secret" }), { gateway })
    expect(found.find(({ rule }) => rule === "config.check-regex")?.severity).toBe("error")
    const flags = checkConfig(withCheck("default.regexReplace", { rule: "/secret/i" }), { gateway })
    expect(flags.map(({ rule }) => rule)).not.toContain("config.check-regex")
  }
)

const azure = { "x-portkey-provider": "azure-openai", authorization: "Bearer sk-fake" }
const vertex = { "x-portkey-provider": "vertex-ai", authorization: "Bearer ya29.fake" }

test.each([
  [azure, "x-portkey-resource-name", "x-portkey-azure-resource-name"],
  [azure, "x-portkey-deployment-id", "x-portkey-azure-deployment-id"],
  [azure, "x-portkey-api-version", "x-portkey-azure-api-version"],
  [{ "x-portkey-provider": "workers-ai" }, "x-portkey-account-id", "x-portkey-workers-ai-account-id"],
  [vertex, "x-portkey-project-id", "x-portkey-vertex-project-id"],
  [vertex, "x-portkey-location", "x-portkey-vertex-region"]
])("with the provider of %o, the field %s without the provider's name is renamed", (route, name, meant) => {
  const { "x-portkey-provider": _, ...key } = fields
  const issues = lint({ ...key, ...route, [name]: "a" }).filter(({ path }) => path[0] === name)
  expect(issues.map(({ severity, edit }) => [severity, edit])).toEqual([
    ["error", { path: [name], rename: meant }]
  ])
})

test("a short name that no field of the request's provider has gets no rename", () => {
  expect(rulesOf({ "x-portkey-region": "eu-west-1" })).toEqual(["name.unknown"])
  expect(lint({ ...fields, "x-portkey-project-id": "a" }).map(({ repair }) => repair)).toEqual([
    'Send it in x-portkey-metadata, as {"project_id":"…"}.'
  ])
})

test.each(["openai/gpt-4o", "openai:gpt-4o"])(
  "a provider with a model in LiteLLM syntax gets a repair: %s",
  slug => {
    const [issue] = lint({ ...fields, "x-portkey-provider": slug })
    expect(issue).toMatchObject({
      rule: "route.unknown-provider",
      repair: 'Write "openai", and name the model in the body.',
      edit: { set: "openai" }
    })
    expect(checkConfig({ provider: slug, api_key: "sk-fake" })[0]?.edit).toEqual({
      path: ["provider"],
      set: "openai"
    })
  }
)

test("a Model Catalog slug with a model and without @ gets a repair", () => {
  expect(checkConfig({ provider: "prod/gpt-4o", retry: { attempts: 0 } })[0]?.repair).toBe(
    'For a Model Catalog slug write "@prod".'
  )
})

test.each([
  ["google-gemini", "google"],
  ["google_vertex", "vertex-ai"],
  ["amazon-bedrock", "bedrock"],
  ["cloudflare", "workers-ai"],
  ["hf", "huggingface"]
])("another name of a provider gets a repair: %s", (slug, meant) => {
  expect(lint({ ...fields, "x-portkey-provider": slug })[0]?.repair).toContain(`Did you mean "${meant}"`)
})

test("the list of forwarded fields refuses a wildcard", () => {
  for (const list of ["*", "x-*", "x-a,*"])
    expect(rulesOf({ "x-portkey-forward-headers": list, "x-a": "1" })).toEqual(["value.field-name"])
})

test("a colon after Bearer gets an error", () => {
  expect(rulesOf({ "x-portkey-provider": "openai", authorization: "Bearer: sk-fake" })).toEqual([
    "value.bearer-scheme"
  ])
})

test.each<[string, object]>([
  ["openai", { "x-portkey-provider": "openai", authorization: "Bearer sk-fake" }],
  ["a provider of the Model Catalog", {}]
])("the full endpoint URL as the custom host of %s gets a repair", (_, route) => {
  const host = { "x-portkey-custom-host": "https://llm.example.com/v1/chat/completions" }
  expect(lint({ ...fields, ...route, ...host })[0]).toMatchObject({
    rule: "custom-host.path",
    edit: { set: "https://llm.example.com/v1" }
  })
})

test.each([
  ["strategy", { strategy: { mode: "fallback", on_status_codes: 429 }, targets: [node, node] }],
  ["targets", { strategy: { mode: "fallback" }, targets: node }],
  ["input_guardrails", { ...node, input_guardrails: "pg-1" }],
  ["forward_headers", { ...node, forward_headers: "x-a" }]
])("a single item instead of an array gets a repair: %s", (key, config) => {
  expect(repairsAt(config, key)).toEqual(["Put it into an array."])
})

test.each<[string, object, string]>([
  ["count of a retry", { retry: { attempts: 1, count: 3 } }, "attempts"],
  ["max_retries of a retry", { retry: { attempts: 1, max_retries: 3 } }, "attempts"],
  ["params", { params: { temperature: 0 } }, "override_params"]
])("%s from other tools gets a repair with the right key", (_, wrong, meant) => {
  const [issue] = checkConfig({ ...node, ...wrong })
  expect(issue?.repair).toBe(`Did you mean ${meant}?`)
})

test("headers in a config or in a spec get a repair", () => {
  expect(repairsAt({ ...node, headers: { "x-a": "1" } }, "headers")).toEqual([
    'Send them with the request, and name them in "forward_headers".'
  ])
  const spec = { apiKey: "pk-fake", route: { provider: "@openai" }, headers: { "x-a": "1" } }
  expect(check(spec).map(({ repair }) => repair)).toEqual(["Write it as extraHeaders."])
})

test.each<[string, object, Gateway]>([
  ["entra", { "x-portkey-azure-entra-client-secret": "fake" }, "hosted"],
  ["entraFederated", {}, "hosted"],
  ["entra", {}, "open-source"]
])(
  "Microsoft Entra fields without the mode get an error: %s, with %o, on the %s gateway",
  (mode, secret, gateway) => {
    const { "x-portkey-provider": _, ...key } = fields
    const entra = {
      "x-portkey-azure-entra-tenant-id": "t",
      "x-portkey-azure-entra-client-id": "c",
      ...secret
    }
    const rest = {
      "x-portkey-provider": "azure-openai",
      "x-portkey-azure-resource-name": "r",
      "x-portkey-azure-deployment-id": "d",
      "x-portkey-azure-api-version": "2024-10-21"
    }
    expect(lint({ ...key, ...rest, ...entra }, { gateway }).map(({ repair }) => repair)).toEqual([
      `Add x-portkey-azure-auth-mode: ${mode}.`
    ])
  }
)

test("a target object instead of its name gets an error and no warning about the named target", () => {
  const conditions = [{ query: { "metadata.a": "b" }, then: node }]
  const config = {
    strategy: { mode: "conditional", conditions, default: "x" },
    targets: [{ name: "x", ...node }]
  }
  const more = { ...config, targets: [...config.targets, { name: "y", ...node }] }
  expect(checkConfig(more).map(({ rule, message }) => [rule, message])).toEqual([
    ["shape.type", 'strategy.conditions[0].then must be the "name" of one of "targets"; it is an object']
  ])
})

test("a misspelt provider key does not also count as missing", () => {
  const errorsOf = (config: object) =>
    check({ apiKey: "pk-fake", route: { config } })
      .filter(({ severity }) => severity === "error")
      .map(({ repair }) => repair)
  expect(errorsOf({ provder: "openai", api_key: "sk-fake" })).toEqual(["Did you mean provider?"])
  const targets = [{ provder: "@a" }]
  expect(errorsOf({ strategy: { mode: "single" }, targets })).toEqual(["Did you mean provider?"])
})

test("a field under a wrong name does not also count as missing, and other issues stay", () => {
  const wrong = { "x-portkey-apikey": "pk-fake", "x-portkey-provider": "@a", "x-portkey-metadata": "user=a" }
  expect(lint(wrong).map(({ rule, path }) => [rule, ...path])).toEqual([
    ["name.unknown", "x-portkey-apikey"],
    ["value.json", "x-portkey-metadata"]
  ])
})

test("a string instead of a list is not called a Redacted", () => {
  const config = JSON.stringify({ ...node, forward_headers: "x-a" })
  expect(lint({ ...fields, "x-portkey-config": config }).map(({ rule }) => rule)).toContain("shape.type")
})

test("a key in another provider's spelling does not also count as missing", () => {
  const azure = { provider: "azure-openai", api_key: "sk-fake", resource_name: "r", deployment_id: "d" }
  const issues = checkConfig({ ...azure, azure_api_version: "2024-10-21" }, { gateway: "open-source" })
  expect(issues.map(({ rule, repair }) => [rule, repair])).toEqual([
    ["config.foreign-key", "Write api_version."]
  ])
})

const toldOf = (changed: object, gateway: Gateway = "hosted"): ReadonlyArray<string> =>
  lint({ ...fields, ...changed }, { gateway }).map(
    ({ rule, path, repair }) => `${rule} @${path[0]}: ${repair}`
  )

test.each(["skills-handbook.handbook", "fwd-production.gateway"])(
  "a word that begins like a short prefix is not a key: %s",
  slug => {
    const message = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-provider": slug })[0]?.message
    expect(message).toContain(slug)
    expect(message).not.toContain("key of")
  }
)

describe("an OpenAI client that has the Portkey key as its own", () => {
  const authorization = "Bearer pk-fake"

  test.each([
    ["a slug", fields],
    ["a saved config", { "x-portkey-api-key": "pk-fake", "x-portkey-config": "pc-main-1" }],
    ["the model in the body", { "x-portkey-api-key": "pk-fake" }]
  ])("does no harm with %s", (_route, given) => {
    expect(lint({ ...given, authorization })).toEqual([])
  })

  test("leaves a provider with its own credential without a key", () => {
    const raw = { "x-portkey-api-key": "pk-fake", "x-portkey-provider": "openai", authorization }
    expect(lint(raw).map(({ rule, path, repair }) => [rule, path[0], repair])).toEqual([
      [
        "auth.key-of-portkey",
        "authorization",
        "Send the provider's own key. If the model in the body begins with @slug, leave x-portkey-provider out."
      ]
    ])
  })
})

test("a list that is JSON does not also make its fields wrong", () => {
  const forwarded = { "x-portkey-forward-headers": '["authorization"]', authorization: "Basic ZmFrZQ==" }
  expect(rulesOf(forwarded)).toEqual(["value.list"])
  expect(rulesOf({ ...forwarded, "x-portkey-forward-headers": "authorization" })).toEqual([])
})

test.each([
  "openai,x-portkey-config:pc-main-1",
  "openai\\nx-portkey-trace-id: a",
  "openai; authorization: Bearer sk-fake"
])("a provider with other fields in it is not taken for a slug: %s", text => {
  const issues = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-provider": text })
  expect(issues.map(({ repair }) => repair)).toContain("Send each field by itself.")
  expect(JSON.stringify(issues)).not.toMatch(/pc-main-1|sk-fake|Write \\?"@/)
})

test.each([
  ["op://vault/portkey/key", "Send the value that it refers to."],
  ["env:PORTKEY_KEY", "Send the value that it refers to."],
  ["{env:PORTKEY_KEY}", "Send the value that it refers to."],
  ["secrets['portkey']", "Send the value that it refers to."],
  ["<key>fake</key>", "Send the value that it refers to."],
  ["your-portkey-api-key", "Send your own value."],
  ["XXXXXXXX", "Send your own value."],
  ["MY_PORTKEY_KEY", "Send the value of the variable."]
])("an unfilled key gets a warning: %s", (key, repair) => {
  expect(toldOf({ "x-portkey-api-key": key })).toEqual([`value.variable-name @x-portkey-api-key: ${repair}`])
})

test("a field joined to another by an escaped line break gets a warning", () => {
  expect(toldOf({ "x-portkey-trace-id": "a\\nx-portkey-span-id: b" })).toEqual([
    "value.other-field @x-portkey-trace-id: Send each field by itself."
  ])
  expect(rulesOf({ "x-portkey-trace-id": "see-x-portkey-span-id" })).toEqual([])
})

test("a variable name instead of a config is one mistake", () => {
  const issues = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-config": "PORTKEY_CONFIG_ID" })
  expect(issues.map(({ rule }) => rule)).toEqual(["value.variable-name"])
})

test("a percent-encoded config must be sent as JSON", () => {
  const config = encodeURIComponent('{"retry":{"attempts":3}}')
  expect(toldOf({ "x-portkey-config": config })).toEqual([
    "value.json @x-portkey-config: Send the JSON itself, without encodeURIComponent."
  ])
})

test("a bearer token next to bedrock has a repair for users with access keys", () => {
  const bedrock = { "x-portkey-provider": "bedrock", authorization: "Bearer sk-fake" }
  const repairs = lint(bedrock, { gateway: "open-source" }).map(({ repair }) => repair)
  expect(repairs).toContain(
    "Add x-portkey-aws-auth-type: apiKey, or send x-portkey-aws-access-key-id and x-portkey-aws-secret-access-key instead."
  )
})

describe("a field without effect next to a config", () => {
  const repairsBeside = (config: object, changed: object, gateway: Gateway = "open-source") =>
    lint({ "x-portkey-config": JSON.stringify(config), ...changed }, { gateway })
      .filter(({ rule }) => rule === "field.dead")
      .map(({ repair }) => repair)

  test("is left out if the config already has it", () => {
    const own = { provider: "openai", api_key: "sk-fake" }
    expect(repairsBeside(own, { "x-portkey-provider": "openai" })).toEqual(["Leave it out."])
    expect(repairsBeside(own, { authorization: "Bearer sk-fake" })).toEqual(["Leave it out."])
  })

  test("is written next to each provider if the targets do not have it", () => {
    const targets = [{ provider: "openai", retry: { attempts: 1 } }]
    const config = { strategy: { mode: "single" }, targets }
    expect(repairsBeside(config, { "x-portkey-provider": "openai" })).toEqual(["Leave it out."])
    expect(repairsBeside(config, { authorization: "Bearer sk-fake" })).toEqual([
      "Write it beside each provider in the config as api_key, or leave it out."
    ])
  })
})

describe("the repair of a node without the keys that the gateway needs", () => {
  const repairs = (config: object, gateway: Gateway = "hosted") =>
    checkConfig(config, { gateway })
      .filter(({ rule }) => rule === "config.incomplete")
      .map(({ repair }) => repair)

  test("gives a provider its credential, not a retry that leads to 401", () => {
    expect(repairs({ provider: "openai" })).toEqual(['Write "provider": "@slug", or add "api_key".'])
    expect(repairs({ provider: "openai" }, "open-source")).toEqual(['Add "api_key".'])
  })

  test("adds only a retry if there is another credential", () => {
    const bedrock = {
      provider: "bedrock",
      aws_auth_type: "assumedRole",
      aws_role_arn: "arn:aws:iam::1:role/r"
    }
    expect(repairs(bedrock, "open-source")).toEqual(['Add "retry": { "attempts": 0 }.'])
  })
})

test("a slug with a model as the model is one mistake", () => {
  const targets = [{ model: "@openai/gpt-4o" }]
  const issues = checkConfig({ strategy: { mode: "fallback" }, targets })
  expect(issues.map(({ repair }) => repair)).toContain("Write it as targets[0].override_params.model.")
  expect(issues.map(({ rule }) => rule)).not.toContain("config.no-provider")
})

test("a virtual key next to a slug is one mistake", () => {
  const rules = checkConfig({ provider: "@openai", virtual_key: "main" }).map(({ rule }) => rule)
  expect(rules).not.toContain("config.virtual-key")
})

test("a virtual key in JavaScript's spelling is not a provider's secret", () => {
  const rules = checkConfig({ virtualKey: "main" }).map(({ rule }) => rule)
  expect(rules).not.toContain("config.inline-secret")
})

test("a credential issue is placed at the field that has the credential", () => {
  const vertex = { "x-portkey-provider": "vertex-ai", "x-portkey-vertex-region": "us-central1" }
  const project = { "x-portkey-vertex-project-id": "prod" }
  const authorization = `Bearer sk-ant-api03-${"a".repeat(93)}AA`
  const issues = lint({ "x-portkey-api-key": "pk-fake", ...vertex, ...project, authorization })
  expect(issues.filter(({ rule }) => rule === "auth.key-of-other").map(({ path }) => path)).toEqual([
    ["authorization"]
  ])
})

test.each([
  ["baseurl", "Set the client's base URL; for the provider's own host send x-portkey-custom-host."],
  [
    "on-status-codes",
    'Write it into the config, x-portkey-config: {"retry":{"attempts":3,"on_status_codes":[429]}}.'
  ],
  ["strict", "Send x-portkey-strict-open-ai-compliance."],
  ["request-metadata-user", 'Send it in x-portkey-metadata, as {"user":"…"}.']
])("a name that no similarity explains gets a repair: %s", (name, repair) => {
  expect(toldOf({ [`x-portkey-${name}`]: "a" })).toEqual([`name.unknown @x-portkey-${name}: ${repair}`])
})

test("a key next to a slug is one mistake", () => {
  const rules = checkConfig({ provider: "@openai", api_key: "sk-fake" }).map(({ rule }) => rule)
  expect(rules).toEqual(["config.beside-slug"])
})

test("a misspelt name of a target is one mistake, and an extra target is another", () => {
  const conditions = [{ query: { "metadata.plan": { $eq: "paid" } }, then: "premum" }]
  const strategy = { mode: "conditional", conditions, default: "basic" }
  const targets = [
    { name: "premium", ...node },
    { name: "basic", ...node }
  ]
  const rules = (more: ReadonlyArray<object>) =>
    checkConfig({ strategy, targets: [...targets, ...more] }).map(({ rule }) => rule)
  expect(rules([])).toEqual(["config.unknown-target"])
  expect(rules([{ name: "spare", ...node }])).toContain("config.target-unreachable")
})

test.each(["@/llama-3", "@gpt-4o"])(
  "a target whose model lacks a part of its slug is one mistake: %s",
  model => {
    const targets = [{ override_params: { model } }]
    const rules = checkConfig({ strategy: { mode: "fallback" }, targets }).map(({ rule }) => rule)
    expect(rules).toContain("config.no-provider")
    expect(rules).not.toContain("config.catalog-model")
  }
)

test.each([
  [{ retry: 3 }, 'Write { "attempts": 3 }.'],
  [{ cache: "semantic" }, 'Write { "mode": "semantic" }.'],
  [{ strategy: "loadbalance", targets: [node, node] }, 'Write { "mode": "loadbalance" }.'],
  [{ strategy: "ab-test", targets: [node, node] }, 'For example, write { "mode": "fallback" }.']
])("a value instead of its object gets a repair with that value: %j", (config, repair) => {
  const issues = checkConfig({ ...node, ...config })
  expect(issues.filter(({ rule }) => rule === "shape.type").map(issue => issue.repair)).toEqual([repair])
})

test.each([
  ["vk-xxxxxx", "Send your own value."],
  ["rk-live-....", "Send your own value."],
  ["pk-****", "Send your own value."]
])("a sample that begins like a key is not filled in: %s", (key, repair) => {
  expect(toldOf({ "x-portkey-api-key": key })).toEqual([`value.variable-name @x-portkey-api-key: ${repair}`])
})

test.each<[unknown, string]>([
  ["@openai-prod", 'Write { "provider": "@openai-prod" }.'],
  ["openai", 'Write { "provider": "openai" }.'],
  ["gpt-4o", 'For example, write { "provider": "openai", "api_key": "…" }.'],
  ["sk-fake", 'For example, write { "provider": "openai", "api_key": "…" }.']
])("instead of a target, only a provider is repaired with its own name: %j", (target, repair) => {
  const config = { strategy: { mode: "fallback" }, targets: [node, target] }
  expect(repairsAt(config, "targets")).toEqual([repair])
})

test("a check's id instead of the check becomes its id", () => {
  const [hook] = withCheck("default.contains", {}).before_request_hooks
  const config = { ...node, before_request_hooks: [{ ...hook, checks: ["default.contains"] }] }
  expect(repairsAt(config, "before_request_hooks")).toEqual(['Write { "id": "default.contains" }.'])
})

test.each<[object, ReadonlyArray<string>]>([
  [{ provdier: "bedrock", auth: { accessKeyId: "a-fake" } }, ["provdier", "auth.secretAccessKey"]],
  [{ provdier: "opnai", auth: "sk-fake", organisation: "o" }, ["provdier", "provider", "organisation"]],
  [{ Config: { strategy: { mode: "fallback" } } }, ["Config", "config.targets"]]
])("the keys next to a misspelt discriminator are checked too: %j", (route, paths) => {
  const issues = check({ apiKey: "pk-fake", route })
  expect(issues.map(({ path }) => path.join("."))).toEqual(paths.map(path => `route.${path}`))
})

test("a sample instead of a config is one mistake", () => {
  const issues = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-config": "your-saved-config-id" })
  expect(issues.map(({ rule }) => rule)).toEqual(["value.variable-name"])
})

test.each([
  ["api_key", "GROQ_API_KEY", "Send the value of the variable."],
  ["api_key", "sk-***", "Send your own value."],
  ["virtual_key", "your-virtual-key", "Send your own value."],
  ["aws_secret_access_key", "op://aws/prod/secret", "Send the value that it refers to."]
])("an unfilled credential in a config gets a warning: %s = %s", (key, value, repair) => {
  const told = checkConfig({ provider: "groq", [key]: value }).filter(({ path }) => path[0] === key)
  expect(told.filter(({ rule }) => rule === "config.unfilled").map(issue => issue.repair)).toEqual([repair])
  expect(told.map(({ rule }) => rule)).not.toContain("config.inline-secret")
})

test.each<[string, object, string]>([
  ["the Portkey key", { "x-portkey-api-key": '"pk-fake"' }, "x-portkey-api-key"],
  [
    "a virtual key",
    { "x-portkey-provider": undefined, "x-portkey-virtual-key": "'main'" },
    "x-portkey-virtual-key"
  ],
  [
    "the provider's key",
    { "x-portkey-provider": "openai", authorization: 'Bearer "sk-fake"' },
    "authorization"
  ],
  ["a trace id", { "x-portkey-trace-id": '"order-1"' }, "x-portkey-trace-id"]
])("quotes around %s get a warning", (_, changed, name) => {
  const given = Object.entries({ ...fields, ...changed }).filter(([, value]) => value !== undefined)
  expect(lint(given).map(({ rule, path, repair }) => [rule, path[0], repair])).toEqual([
    ["value.quoted", name, "Leave out the quotes."]
  ])
})

test.each([
  ['{"provider":"groq"}', "Send it as x-portkey-config."],
  ["pc-main-1", "Send it as x-portkey-config."],
  ["https://llm.example.com/v1", "Name the provider, and send its own host as x-portkey-custom-host."],
  ["our provider", "Write the slug as Portkey shows it."],
  ["openai groq", "Name one; a config chooses among several."]
])("a provider that is not a slug gets a repair that fits it: %s", (text, repair) => {
  const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]
  for (const gateway of gateways) {
    const issues = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-provider": text }, { gateway })
    expect(issues.find(({ rule }) => rule === "route.unknown-provider")?.repair).toBe(repair)
  }
})

test.each([
  ["key", { rename: "x-portkey-api-key" }],
  ["token", { rename: "x-portkey-api-key" }]
])("the Portkey key under the name %s is one mistake", (name, edit) => {
  const issues = lint({ [`x-portkey-${name}`]: "pk-fake", "x-portkey-provider": "@main" })
  expect(issues.map(issue => [issue.rule, issue.edit])).toEqual([
    ["name.unknown", { path: [`x-portkey-${name}`], ...edit }]
  ])
})

test.each([
  ["vk", "Send x-portkey-virtual-key."],
  ["provider-slug", "Send x-portkey-provider."],
  ["trace", "Send x-portkey-trace-id."],
  ["traceparent", "Send traceparent."],
  ["max-tokens", "Write it into the body."],
  ["stream", "Write it into the body."],
  ["weight", 'Write it into the config, x-portkey-config: {"strategy":{"mode":"loadbalance"},"targets":[…]}.']
])("a field of another name gets a repair: x-portkey-%s", (name, repair) => {
  const issues = lint({ "x-portkey-api-key": "pk-fake", [`x-portkey-${name}`]: "a" })
  expect(issues.map(each => each.repair)).toEqual([repair])
})

test.each(["location", "project", "deployment"])(
  "for a slug, whose provider is unknown, x-portkey-%s is not a field of one provider",
  name => {
    const [issue, ...others] = lint({ ...fields, [`x-portkey-${name}`]: "a" })
    expect(others).toEqual([])
    expect(issue?.edit).toBeUndefined()
    expect(issue?.repair).not.toMatch(/vertex|azure/)
  }
)

test("a field's name before its own value does not hide the place of the issue", () => {
  const [issue] = lint({ ...fields, "x-portkey-api-key": "x-portkey-api-key: pk-fake-key" })
  expect(issue).toMatchObject({ rule: "value.other-field", path: ["x-portkey-api-key"] })
  expect(JSON.stringify(issue)).not.toContain("pk-fake-key")
})

test.each<[string, unknown]>([
  ["a key of the config", { mode: "simple" }],
  ["a string", "simple"]
])("a cache that is wrong does not also count as without effect: %s", (_, cache) => {
  const rules = check({ apiKey: "pk-fake", route: { provider: "@main" }, cache }).map(({ rule }) => rule)
  expect(rules).toHaveLength(1)
  expect(rules).not.toContain("cache.no-config")
})

describe("a key that a config in a header field lacks", () => {
  test.each<[string, object, string]>([
    ["of a retry", { provider: "@openai", retry: {} }, "retry.attempts"],
    ["of a cache", { provider: "@openai", cache: {} }, "cache.mode"],
    ["of a strategy", { strategy: {}, targets: [node] }, "strategy.mode"]
  ])("is one mistake: %s", (_, config, place) => {
    const issues = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-config": JSON.stringify(config) })
    expect(issues.map(({ rule, path }) => [rule, path.slice(1).join(".")])).toEqual([
      ["shape.missing", place]
    ])
  })

  test("does not also count if it is present", () => {
    const config = JSON.stringify({ provider: "@openai", retry: { attempts: 1 } })
    const issues = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-config": config })
    expect(issues.map(({ rule }) => rule)).toEqual(["config.inline-blocked"])
  })
})

test.each(["config", "x-portkey-config"])("a config inside %s in a header field is one mistake", name => {
  const config = JSON.stringify({ [name]: { provider: "@openai" } })
  const issues = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-config": config })
  expect(issues.map(({ repair }) => repair)).toEqual(["Write its keys here."])
})

test("an unknown field whose repair names another field does not also count as missing", () => {
  const endpoint = { "x-portkey-azure-endpoint": "https://r.openai.azure.com" }
  const rest = { "x-portkey-azure-deployment-id": "d", "x-portkey-azure-api-version": "2024-10-21" }
  const repairs = lint({ "x-portkey-api-key": "pk-fake", ...azure, ...endpoint, ...rest }).map(
    ({ repair }) => repair
  )
  expect(repairs).toEqual(["Send x-portkey-azure-resource-name, the first label of the endpoint's host."])
  expect(lint({ "x-portkey-api-key": "pk-fake", ...azure, ...rest }).map(({ rule }) => rule)).toEqual([
    "field.missing"
  ])
})

test.each(["your-resource-name", "YOUR-RESOURCE", "your resource here"])(
  "a sample instead of a name that is not secret is unfilled: %s",
  resourceName => {
    const route = { provider: "azure-openai", resourceName, deploymentId: "d", apiVersion: "2024-10-21" }
    const issues = check({ apiKey: "pk-fake", route: { ...route, auth: { apiKey: "az-fake" } } })
    const isLabel = !resourceName.includes(" ")
    expect(issues.map(({ rule }) => rule)).toEqual([isLabel ? "value.variable-name" : "value.host-label"])
  }
)

test.each(["Basic pk-fake", "token pk-fake", "Key: pk-fake", "api-key pk-fake", "bearer:pk-fake"])(
  "the Portkey key with another scheme gets a warning: %s",
  key => {
    const issues = lint({ ...fields, "x-portkey-api-key": key })
    expect(issues.map(({ rule, repair }) => [rule, repair])).toEqual([
      ["value.variable-name", "Send the bare key."]
    ])
    expect(JSON.stringify(issues)).not.toContain("pk-fake")
  }
)

const guarded = (guardrail: unknown) => ({
  provider: "openai",
  api_key: "sk-fake",
  retry: { attempts: 1 },
  input_guardrails: [guardrail]
})
const hooked = (more: object) => ({
  ...guarded("pg-main"),
  before_request_hooks: [{ type: "guardrail", id: "own", deny: true, ...more }]
})
const contains = { operator: "none", words: ["x"] }
const toldOfConfig = (config: object, gateway: Gateway = "open-source") =>
  checkConfig(config, { gateway })
    .filter(({ rule }) => !/^config\.(?:inline-secret|guardrail-id)$/.test(rule))
    .map(({ rule, path, repair }) => `${rule} @${path.join(".")}: ${repair}`)

describe("a guardrail that checks nothing gets a warning", () => {
  const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]

  test.each(
    gateways.flatMap(gateway => [{}, { deny: true }, { type: "guardrail" }].map(each => ({ gateway, each })))
  )("in shorthand: $each, on the $gateway gateway", ({ gateway, each }) => {
    expect(toldOfConfig(guarded(each), gateway)).toEqual([
      'config.no-checks @input_guardrails.0: Write "before_request_hooks": [{ "type": "guardrail", "id": "…", "checks": [{ "id": "default.contains", "parameters": { … } }] }].'
    ])
  })

  test.each(gateways)("in a hook, on the %s gateway", gateway => {
    const checks = [{ id: "default.contains", parameters: contains }]
    expect(toldOfConfig(hooked({ checks: [] }), gateway)).toEqual([
      'config.no-checks @before_request_hooks.0.checks: Write a check, for example { "id": "default.contains", "parameters": { "operator": "none", "words": ["x"] } }.'
    ])
    expect(toldOfConfig(hooked({ checks }), gateway)).toEqual([])
  })

  test("and one that is saved in Portkey does not", () => {
    expect(toldOfConfig(guarded({ id: "pg-main", deny: true }), "hosted")).toEqual([])
  })
})

test.each([
  ["Guardrail", "guardrail"],
  ["guardrails", "guardrail"],
  ["MUTATOR", "mutator"]
])("the type of a hook in another spelling is not taken for a check: %s", (type, meant) => {
  const checks = [{ id: "default.contains", parameters: contains }]
  const [issue, ...others] = checkConfig(hooked({ type, checks })).filter(
    ({ severity }) => severity === "error"
  )
  expect(others).toEqual([])
  expect(issue).toMatchObject({ repair: `Did you mean "${meant}"?`, edit: { set: meant } })
})

test.each<[string, object]>([
  ["the parameters of a regular expression", { type: "regexMatch", rule: "x", not: true, deny: true }],
  ["the parameters of a token", { type: "jwt", jwksUri: "https://keys.example.com", audience: "a" }],
  ["a name and a check", { name: "words", "default.contains": contains }],
  ["a check by its id", { check: "default.contains", parameters: contains }],
  ["a description", { description: "words", "default.contains": contains }],
  [
    "header fields of a webhook",
    { type: "webhook", webhookURL: "https://x.example.com", headers: { a: "b" } }
  ]
])("a guardrail in a form of one's own is one mistake: %s", (_, guardrail) => {
  for (const gateway of ["hosted", "open-source"] as const) {
    const told = toldOfConfig(guarded(guardrail), gateway)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('Write "before_request_hooks": [{ "type": "guardrail"')
  }
})

test("a check in shorthand among the checks of a hook is one mistake", () => {
  expect(toldOfConfig(hooked({ checks: [{ "default.contains": contains }] }))).toEqual([
    'shape.unknown-key @before_request_hooks.0.checks.0.default.contains: Write { "id": "default.contains", "parameters": { … } }.'
  ])
})

test.each([
  [
    "default.contains",
    'Write "before_request_hooks": [{ "type": "guardrail", "id": "…", "checks": [{ "id": "default.contains", "parameters": { … } }] }].'
  ],
  ["https://x.example.com", "Copy the id from Portkey."],
  ["pg-a, pg-b", "Copy the id from Portkey."]
])("what cannot be the id of a guardrail gets a warning: %s", (id, repair) => {
  expect(
    checkConfig({ provider: "@main", input_guardrails: [id] }).map(issue => [issue.rule, issue.repair])
  ).toEqual([["config.guardrail-id", repair]])
})

test.each<[string, object]>([
  ["an array of ids as JSON", { input_guardrails: '["pg-a"]' }],
  ["names with commas", { forward_headers: "x-a, x-b" }]
])("a list in a string is not put into an array as it is: %s", (_, wrong) => {
  const [issue] = checkConfig({ ...node, ...wrong })
  expect(issue?.repair).toMatch(/^For example, write \[/)
})

describe("what goes away with the exact repair of another error is no mistake of its own", () => {
  const balanced = (sticky: object) => ({
    strategy: { mode: "loadbalance", sticky },
    targets: [node, { provider: "@groq" }]
  })
  const { retry: _, input_guardrails: __, ...openai } = guarded("")

  test.each<[string, object, Gateway, string]>([
    ["a text for a boolean", balanced({ enabled: "true", hash_fields: ["metadata.a"] }), "hosted", "enabled"],
    [
      "a key in another case",
      balanced({ enabled: true, hashFields: ["metadata.a"] }),
      "hosted",
      "hashFields"
    ],
    [
      "the provider in another case",
      { ...openai, provider: undefined, Provider: "openai" },
      "open-source",
      "Provider"
    ],
    [
      "the provider by its kind",
      { ...openai, provider: undefined, provider_name: "openai" },
      "hosted",
      "provider_name"
    ],
    [
      "a misspelt mode",
      { strategy: { mode: "load-balance" }, targets: [{ ...node, weight: 1 }, node] },
      "hosted",
      "mode"
    ]
  ])("in a config: %s", (_title, config, gateway, key) => {
    const places = checkConfig(config, { gateway }).map(({ path }) => path.at(-1))
    expect(places.filter(place => place !== "api_key")).toEqual([key])
  })

  test("in a spec", () => {
    const config = balanced({ enabled: "true", hash_fields: ["metadata.a"] })
    const rules = check({ apiKey: "pk-fake", route: { config } }).map(({ rule }) => rule)
    expect(rules).not.toContain("config.sticky-off")
    expect(rules).toContain("shape.type")
  })

  test("and what stays is reported", () => {
    const config = { ...balanced({ enabled: true }), Cache: { mode: "simple" }, request_timeout: 30 }
    expect(checkConfig(config).map(({ rule }) => rule)).toEqual([
      "shape.unknown-key",
      "config.sticky-without-fields",
      "config.timeout-short"
    ])
  })
})

describe("a config in a header field whose key for the route is misspelt", () => {
  test.each<[string, object, string]>([
    ["the provider", { Provider: "openai", api_key: "sk-fake" }, "Provider"],
    ["a virtual key as in JavaScript", { virtualKey: "main" }, "virtualKey"],
    ["the provider in capitals", { PROVIDER: "@main", retry: { attempts: 1 } }, "PROVIDER"]
  ])("is one mistake: %s", (_, config, key) => {
    const issues = lint({ "x-portkey-api-key": "pk-fake", "x-portkey-config": JSON.stringify(config) })
    const told = issues.filter(({ rule }) => !/^config\.inline-/.test(rule))
    expect(told.map(({ rule, path }) => [rule, ...path])).toEqual([
      ["shape.unknown-key", "x-portkey-config", key]
    ])
    expect(told[0]?.edit).toMatchObject({ rename: /[vV]/.test(key[0] ?? "") ? "virtual_key" : "provider" })
  })

  test("does not hide the mistakes below it", () => {
    const config = { Strategy: { mode: "fallback" }, Targets: [node, { ...node, onStatusCodes: [429] }] }
    const issues = lint({ "x-portkey-apikey": "pk-fake", "x-portkey-config": JSON.stringify(config) })
    expect(issues.map(({ path }) => path.join(" "))).toEqual([
      "x-portkey-apikey",
      "x-portkey-config Strategy",
      "x-portkey-config Targets",
      "x-portkey-config Targets 1 onStatusCodes"
    ])
  })

  test("says where the config belongs beside a provider", () => {
    const issues = lint({ ...fields, "x-portkey-config": '{"Provider":"openai"}' })
    expect(issues.some(({ repair }) => repair === "Did you mean provider?")).toBe(false)
  })
})

describe("a key that another tool has for a setting of the provider is not to be left out", () => {
  const azure = { provider: "azure-openai", api_key: "az-fake" }
  const right = { resource_name: "r", deployment_id: "d", api_version: "2024-10-21" }
  const vertex = {
    provider: "vertex-ai",
    api_key: "ya29.fake",
    vertex_project_id: "p",
    vertex_region: "us-central1"
  }
  const bedrock = { provider: "bedrock", aws_access_key_id: "AKIAFAKE", aws_secret_access_key: "fake" }
  const workers = { provider: "workers-ai", api_key: "fake" }

  test.each<[object, string, string]>([
    [{ ...azure, ...right, resource_name: undefined }, "azure_endpoint", "resource_name"],
    [{ ...azure, ...right, resource_name: undefined }, "azure_resource", "resource_name"],
    [{ ...azure, ...right, resource_name: undefined }, "x-portkey-azure-resource-name", "resource_name"],
    [{ ...azure, ...right, deployment_id: undefined }, "deployment", "deployment_id"],
    [{ ...azure, ...right, deployment_id: undefined }, "deployment_name", "deployment_id"],
    [{ ...azure, ...right, api_version: undefined }, "x-portkey-azure-api-version", "api_version"],
    [{ ...vertex, vertex_project_id: undefined }, "project_id", "vertex_project_id"],
    [{ ...vertex, vertex_project_id: undefined }, "gcp_project", "vertex_project_id"],
    [{ ...vertex, vertex_region: undefined }, "location", "vertex_region"],
    [bedrock, "region_name", "aws_region"],
    [bedrock, "aws_default_region", "aws_region"],
    [workers, "accountId", "workers_ai_account_id"],
    [workers, "cloudflare_account_id", "workers_ai_account_id"],
    [{ ...node, provider: "openai", api_key: "sk-fake" }, "org_id", "openai_organization"],
    [{}, "vk", "virtual_key"],
    [{}, "x-portkey-virtual-key", "virtual_key"],
    [node, "x-portkey-request-timeout", "request_timeout"]
  ])("beside %j, %s means %s", (config, name, meant) => {
    for (const place of ["alone", "in a target"]) {
      const wrong = { ...config, [name]: "a" }
      const issues = checkConfig(
        place === "alone" ? wrong : { strategy: { mode: "single" }, targets: [wrong] }
      )
      const told = issues.filter(({ rule }) => rule !== "config.inline-secret")
      expect(told.map(({ rule, repair }) => [rule, repair])).toEqual([
        ["shape.unknown-key", `Did you mean ${meant}?`]
      ])
    }
  })

  test("but one that is no setting is, and the right one is not reported", () => {
    expect(repairsAt({ ...node, description: "a" }, "description")).toEqual(["Leave it out."])
    expect(checkConfig({ ...azure, ...right }).map(({ rule }) => rule)).not.toContain("shape.unknown-key")
  })
})

const toldOfParameters = (parameters: unknown) =>
  checkConfig({ ...node, retry: { attempts: 1 }, override_params: parameters }).map(
    ({ rule, path }) => `${rule} @${path.slice(1).join(".")}`
  )

test.each<[string, object]>([
  [
    "a parameter of a tool",
    { tools: [{ function: { parameters: { properties: { api_key: { type: "string" } } } } }] }
  ],
  [
    "a key of an answer",
    { response_format: { schema: { properties: { password: { $ref: "#/$defs/p" } } } } }
  ],
  [
    "a tool on another server",
    { tools: [{ type: "mcp", server_url: "https://x.example.com", authorization: "fake" }] }
  ],
  [
    "another server",
    { mcp_servers: [{ type: "url", url: "https://x.example.com", authorization_token: "fake" }] }
  ]
])(
  "what is named like a credential among the parameters, and is none for the provider: %s",
  (_, parameters) => {
    expect(toldOfParameters(parameters)).toEqual([])
  }
)

test("header fields among the parameters are one mistake, with a credential in them too", () => {
  expect(toldOfParameters({ extra_headers: { Authorization: "Bearer sk-fake" } })).toEqual([
    "config.headers-in-params @extra_headers"
  ])
  expect(toldOfParameters({ extra_headers: { a: "b" }, api_key: "sk-fake" })).toEqual([
    "config.credential-in-params @api_key",
    "config.headers-in-params @extra_headers"
  ])
})

test.each(["override_params", "default_params"])("%s as JSON in a string shows no credential", key => {
  const config = { ...node, [key]: '{"api_key":"hidden-value"}' }
  const fieldsOfConfig = { "x-portkey-config": JSON.stringify(config) }
  expect(JSON.stringify(redact(fieldsOfConfig))).not.toContain("hidden-value")
  expect(JSON.stringify(parseResult(fieldsOfConfig))).not.toContain("hidden-value")
})

describe("a field that the request needs under a name without prefix is one mistake, an error", () => {
  const azureFields = {
    "x-portkey-azure-resource-name": "r",
    "x-portkey-azure-deployment-id": "d",
    "x-portkey-azure-api-version": "2024-10-21"
  }
  const { "x-portkey-provider": _slug, ...keyOnly } = fields

  test.each([
    ["azure-deployment-id", "x-portkey-azure-deployment-id"],
    ["x-azure-resource-name", "x-portkey-azure-resource-name"],
    ["AZURE_API_VERSION", "x-portkey-azure-api-version"],
    ["azure-deployment", "x-portkey-azure-deployment-id"]
  ])("%s", (name, meant) => {
    const { [meant as "x-portkey-azure-resource-name"]: _left, ...rest } = azureFields
    const issues = lint({ ...keyOnly, ...azure, ...rest, [name]: "a" })
    expect(issues.map(({ severity, path, edit }) => [severity, path, edit])).toEqual([
      ["error", [name.toLowerCase()], { path: [name.toLowerCase()], rename: meant }]
    ])
  })
})

test.each([
  ["aws-session", "x-portkey-aws-session-token"],
  ["strict-open-ai", "x-portkey-strict-open-ai-compliance"],
  ["force-refresh", "x-portkey-cache-force-refresh"],
  ["aws-default-region", "x-portkey-aws-region"]
])("a part of a field's name means that field: x-portkey-%s", (name, meant) => {
  const aws = { "x-portkey-provider": "bedrock", "x-portkey-aws-region": undefined }
  const given = { "x-portkey-api-key": "pk-fake", ...aws, [`x-portkey-${name}`]: "true" }
  const entries = Object.entries(given).filter(([, value]) => value !== undefined) as Array<[string, string]>
  const found = lint(entries).find(({ path }) => path[0] === `x-portkey-${name}`)
  expect(found?.edit).toEqual({ path: [`x-portkey-${name}`], rename: meant })
})

test.each(["aws-version", "vertex-session", "azure-region-name"])(
  "a name of which one word is another is not taken for a field of a provider: x-portkey-%s",
  name => {
    const [issue] = lint({ ...fields, [`x-portkey-${name}`]: "a" })
    expect(issue?.edit).toBeUndefined()
  }
)

test.each([
  ["sessionid", 'Send it in x-portkey-metadata, as {"session_id":"…"}.'],
  ["output-guardrails", 'Write it into the config, x-portkey-config: {"output_guardrails":[…]}.'],
  ["input-guardrails", 'Write it into the config, x-portkey-config: {"input_guardrails":[…]}.']
])("another name of a setting gets a repair that keeps what it says: x-portkey-%s", (name, repair) => {
  expect(lint({ ...fields, [`x-portkey-${name}`]: "a" }).map(issue => issue.repair)).toEqual([repair])
})

describe("a URL instead of a name that the gateway writes into one", () => {
  const azureRoute = {
    provider: "azure-openai",
    resourceName: "r",
    deploymentId: "d",
    apiVersion: "2024-10-21"
  }
  const url = "https://r.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21"

  test.each([
    ["deploymentId", url, "gpt"],
    ["deploymentId", "/openai/deployments/gpt", "gpt"],
    ["apiVersion", url, "2024-10-21"],
    ["apiVersion", "?api-version=2024-10-21", "2024-10-21"],
    ["apiVersion", "api-version=2024-10-21", "2024-10-21"]
  ])("gets a warning with the name, in a spec and in a config: %s = %s", (key, value, meant) => {
    const route = { ...azureRoute, [key]: value, auth: { apiKey: "az-fake" } }
    const [issue, ...others] = check({ apiKey: "pk-fake", route })
    expect(others).toEqual([])
    expect(issue).toMatchObject({ rule: "route.url-in-place", edit: { path: ["route", key], set: meant } })
    const own = { resource_name: "r", deployment_id: "d", api_version: "2024-10-21" }
    const name = key === "apiVersion" ? "api_version" : "deployment_id"
    const config = { provider: "azure-openai", api_key: "az-fake", ...own, [name]: value }
    const told = checkConfig(config).find(({ rule }) => rule === "config.url-in-place")
    expect(told?.edit).toEqual({ path: [name], set: meant })
  })

  test.each(["gpt-4o", "GPT_4.1", "gpt-4o:latest"])("and a name gets none: %s", deploymentId => {
    expect(
      check({ apiKey: "pk-fake", route: { ...azureRoute, deploymentId, auth: { apiKey: "az-fake" } } })
    ).toEqual([])
  })
})

test.each<[string, unknown]>([
  ["ids", '["pg-a"]'],
  ["no JSON", "pg-a,pg-b"],
  ["nothing", ""]
])("guardrails that the hosted gateway deletes are one mistake, whatever they are: %s", (_, value) => {
  const issues = lint({ ...fields, "x-portkey-default-input-guardrails": value as string })
  expect(issues.map(({ rule }) => rule)).toEqual(["gateway.field-lost"])
})

test.each([
  ["input_guardrails", "input_guardrails"],
  ["inputGuardrails", "input_guardrails"],
  ["before_request_hooks", "before_request_hooks"],
  ["override_params", "override_params"],
  ["dropParams", "drop_params"]
])("a key of a config that stands in a spec belongs into the config: %s", (key, meant) => {
  const spec = { apiKey: "pk-fake", route: { provider: "@main" } }
  for (const wrong of [
    { ...spec, [key]: ["a"] },
    { ...spec, route: { ...spec.route, [key]: ["a"] } }
  ])
    expect(check(wrong).map(({ repair }) => repair)).toEqual([`Write it as route.config.${meant}.`])
})

test.each<[string, object]>([
  ["as the provider's key", { "x-portkey-provider": "openai" }],
  ["as the Portkey key", { "x-portkey-api-key": undefined }]
])("a scheme without a token is one mistake, an error: %s", (_, changed) => {
  const given = Object.entries({ ...fields, ...changed }).filter(([, value]) => value !== undefined)
  for (const authorization of ["Bearer ", "Bearer"]) {
    const issues = lint([...given, ["authorization", authorization]])
    expect(issues.map(({ severity, path, repair }) => [severity, path[0], repair])).toEqual([
      ["error", "authorization", expect.stringMatching(/^Write Bearer, one space, and the (?:token|key)\.$/)]
    ])
  }
})

test("the provider's key keeps its other name where the bearer is the Portkey key", () => {
  const anthropic = { "x-portkey-provider": "anthropic", "x-api-key": "sk-ant-fake" }
  const rules = lint({ ...anthropic, authorization: "Bearer pk-fake" }).map(({ rule }) => rule)
  expect(rules).toEqual(["auth.portkey-key"])
})

test.each<[object, string, string, Gateway]>([
  [
    { provider: "bedrock", aws_access_key_id: "AKIAFAKE", aws_region: "us-east-1" },
    "aws_secret_key",
    "aws_secret_access_key",
    "open-source"
  ],
  [
    { provider: "azure-openai", resource_name: "r", deployment_id: "d", api_version: "2024-10-21" },
    "ad_auth",
    "azure_ad_token",
    "open-source"
  ],
  [
    { provider: "vertex-ai", api_key: "ya29.fake", vertex_project_id: "p" },
    "vertex_location",
    "vertex_region",
    "open-source"
  ],
  [{}, "integration", "provider", "hosted"]
])(
  "a key under the name of another tool is one mistake: beside %j, %s means %s",
  (config, name, meant, gateway) => {
    const issues = checkConfig({ ...config, [name]: "fake" }, { gateway })
    expect(issues.map(({ rule, repair }) => [rule, repair])).toEqual([
      ["shape.unknown-key", `Did you mean ${meant}?`]
    ])
  }
)
