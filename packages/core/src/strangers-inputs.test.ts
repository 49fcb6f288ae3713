// Inputs as people bring them from other tools, each with the place where it belongs.

import { expect, test } from "vitest"
import { check } from "./compile/check.ts"
import { checkConfig } from "./compile/check-config.ts"
import type { Gateway } from "./grammar/gateway-kind.ts"
import { lint } from "./lint/lint.ts"

/** The repairs of what is wrong at one key of a config. */
const repairsAt = (config: object, key: string): ReadonlyArray<string> =>
  checkConfig(config)
    .filter(({ path, severity }) => path[0] === key && severity === "error")
    .map(({ repair }) => repair)

const node = { provider: "@openai" }

test.each([
  ["LiteLLM: num_retries", { num_retries: 3 }, 'Write "retry": { "attempts": … }.'],
  ["LiteLLM: fallbacks", { fallbacks: [] }, 'Write "strategy": { "mode": "fallback" } and "targets".'],
  ["LiteLLM: api_base", { api_base: "https://llm.example.com" }, 'Write "custom_host".'],
  ["OpenAI's SDK: timeout", { timeout: 30 }, 'Write "request_timeout", in ms.'],
  ["OpenAI's SDK: base_url", { base_url: "https://llm.example.com" }, 'Write "custom_host".'],
  ["a longer name", { retry_config: { attempts: 3 } }, "Did you mean retry?"],
  ["a setting of a strategy", { sticky_session: {} }, 'Write "strategy": { "sticky": … }.'],
  ["guardrails", { guardrails: ["pg-1"] }, 'Write "input_guardrails" or "output_guardrails".'],
  ["a list of models, which is no model", { model_list: [] }, "Leave it out."]
])("%s in a config", (_, wrong, repair) => {
  expect(repairsAt({ ...node, ...wrong }, Object.keys(wrong)[0] ?? "")).toEqual([repair])
})

test("a key of the provider without its prefix", () => {
  const bedrock = { provider: "bedrock", aws_access_key_id: "fake", aws_secret_access_key: "fake" }
  expect(repairsAt({ ...bedrock, region: "eu-west-1" }, "region")).toEqual(["Did you mean aws_region?"])
})

const fields = { "x-portkey-api-key": "pk-fake", "x-portkey-provider": "@openai" }
const rulesOf = (changed: object, gateway: Gateway = "hosted"): ReadonlyArray<string> =>
  lint({ ...fields, ...changed }, { gateway }).map(({ rule }) => rule)

test.each(["%PORTKEY_API_KEY%", "process.env.PORTKEY_API_KEY", 'os.getenv("PORTKEY_API_KEY")'])(
  "a variable of another language: %s",
  key => {
    expect(rulesOf({ "x-portkey-api-key": key })).toEqual(["value.placeholder"])
  }
)

test("a command that the shell fills in is no second scheme", () => {
  const vertex = { "x-portkey-provider": "vertex-ai", "x-portkey-vertex-region": "us-central1" }
  const project = { "x-portkey-vertex-project-id": "prod" }
  const authorization = "Bearer $(gcloud auth print-access-token)"
  expect(rulesOf({ ...vertex, ...project, authorization })).not.toContain("value.bearer-scheme")
})

test.each([
  [`'{"retry":{"attempts":3}}'`, "Leave out the quotes around the JSON."],
  ['{"retry":{"attempts":3},}', "Remove the comma before the closing bracket."]
])("JSON as a shell or an editor leaves it: %s", (config, repair) => {
  const issues = lint({ ...fields, "x-portkey-config": config })
  expect(issues.map(issue => issue.repair)).toEqual([repair])
})

const withCheck = (id: string, parameters: object) => ({
  provider: "@openai",
  before_request_hooks: [{ type: "guardrail", id: "own", checks: [{ id, parameters }] }]
})

test.each<Gateway>(["hosted", "open-source"])("a misspelt check on the %s gateway", gateway => {
  const found = checkConfig(withCheck("default.regexMtach", { rule: "x" }), { gateway })
  expect(found.find(({ rule }) => rule === "config.unknown-check")).toMatchObject({
    severity: "warning",
    edit: { set: "default.regexMatch" }
  })
})

test.each<Gateway>(["hosted", "open-source"])("a regular expression of Python on the %s gateway", gateway => {
  const found = checkConfig(withCheck("default.regexMatch", { rule: "(?i)secret" }), { gateway })
  expect(found.find(({ rule }) => rule === "config.check-regex")?.severity).toBe("error")
  const flags = checkConfig(withCheck("default.regexReplace", { rule: "/secret/i" }), { gateway })
  expect(flags.map(({ rule }) => rule)).not.toContain("config.check-regex")
})

const azure = { "x-portkey-provider": "azure-openai", authorization: "Bearer sk-fake" }
const vertex = { "x-portkey-provider": "vertex-ai", authorization: "Bearer ya29.fake" }

test.each([
  [azure, "x-portkey-resource-name", "x-portkey-azure-resource-name"],
  [azure, "x-portkey-deployment-id", "x-portkey-azure-deployment-id"],
  [azure, "x-portkey-api-version", "x-portkey-azure-api-version"],
  [{ "x-portkey-provider": "workers-ai" }, "x-portkey-account-id", "x-portkey-workers-ai-account-id"],
  [vertex, "x-portkey-project-id", "x-portkey-vertex-project-id"],
  [vertex, "x-portkey-location", "x-portkey-vertex-region"]
])("a field of the provider of %o without the provider's name: %s", (route, name, meant) => {
  const { "x-portkey-provider": _, ...key } = fields
  const issues = lint({ ...key, ...route, [name]: "a" }).filter(({ path }) => path[0] === name)
  expect(issues.map(({ severity, edit }) => [severity, edit])).toEqual([
    ["error", { path: [name], rename: meant }]
  ])
})

test("a short name that no field of the request's provider has", () => {
  expect(rulesOf({ "x-portkey-region": "eu-west-1" })).toEqual(["name.unknown"])
  expect(lint({ ...fields, "x-portkey-project-id": "a" }).map(({ repair }) => repair)).toEqual([
    'Send it in x-portkey-metadata, as {"project_id":"…"}.'
  ])
})

test.each(["openai/gpt-4o", "openai:gpt-4o"])("a provider with its model, as LiteLLM writes it: %s", slug => {
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
})

test("a slug of the Model Catalog with a model and without @", () => {
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
])("another name of a provider: %s", (slug, meant) => {
  expect(lint({ ...fields, "x-portkey-provider": slug })[0]?.repair).toContain(`Did you mean "${meant}"`)
})

test("a wildcard in the list of forwarded fields", () => {
  for (const list of ["*", "x-*", "x-a,*"])
    expect(rulesOf({ "x-portkey-forward-headers": list, "x-a": "1" })).toEqual(["value.field-name"])
})

test("a colon after Bearer", () => {
  expect(rulesOf({ "x-portkey-provider": "openai", authorization: "Bearer: sk-fake" })).toEqual([
    "value.bearer-scheme"
  ])
})

test.each<[string, object]>([
  ["openai", { "x-portkey-provider": "openai", authorization: "Bearer sk-fake" }],
  ["a provider of the Model Catalog", {}]
])("the whole URL as the custom host of %s", (_, route) => {
  const host = { "x-portkey-custom-host": "https://llm.example.com/v1/chat/completions" }
  expect(lint({ ...fields, ...route, ...host })[0]).toMatchObject({
    rule: "custom-host.path",
    edit: { set: "https://llm.example.com/v1" }
  })
})

test("a custom host of a config without a version", () => {
  const openai = { provider: "openai", api_key: "sk-fake", custom_host: "https://llm.example.com" }
  expect(checkConfig(openai)).toContainEqual(
    expect.objectContaining({ rule: "config.custom-host-path", severity: "warning" })
  )
})

test("the path of a key file instead of its text", () => {
  const file = { "x-portkey-vertex-service-account-json": "/etc/key.json", "x-portkey-vertex-region": "a" }
  expect(rulesOf({ "x-portkey-provider": "vertex-ai", ...file })).toEqual(["value.json"])
})

test.each([
  ["strategy", { strategy: { mode: "fallback", on_status_codes: 429 }, targets: [node, node] }],
  ["targets", { strategy: { mode: "fallback" }, targets: node }],
  ["input_guardrails", { ...node, input_guardrails: "pg-1" }],
  ["forward_headers", { ...node, forward_headers: "x-a" }]
])("one item instead of an array: %s", (key, config) => {
  expect(repairsAt(config, key)).toEqual(["Put it into an array."])
})

test("a text with commas instead of an array", () => {
  expect(repairsAt({ ...node, forward_headers: "x-a,x-b" }, "forward_headers")).toEqual([
    "For example, write […]."
  ])
})

test.each<[string, object, string]>([
  ["ttl of a cache", { cache: { mode: "simple", ttl: 60 } }, "max_age"],
  ["count of a retry", { retry: { attempts: 1, count: 3 } }, "attempts"],
  ["max_retries of a retry", { retry: { attempts: 1, max_retries: 3 } }, "attempts"],
  ["params", { params: { temperature: 0 } }, "override_params"]
])("%s, as other tools call it", (_, wrong, meant) => {
  const [issue] = checkConfig({ ...node, ...wrong })
  expect(issue?.repair).toBe(`Did you mean ${meant}?`)
})

test("header fields in a config, and in a spec", () => {
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
])("fields of Microsoft Entra without the mode: %s, with %o, on the %s gateway", (mode, secret, gateway) => {
  const { "x-portkey-provider": _, ...key } = fields
  const entra = { "x-portkey-azure-entra-tenant-id": "t", "x-portkey-azure-entra-client-id": "c", ...secret }
  const rest = {
    "x-portkey-provider": "azure-openai",
    "x-portkey-azure-resource-name": "r",
    "x-portkey-azure-deployment-id": "d",
    "x-portkey-azure-api-version": "2024-10-21"
  }
  expect(lint({ ...key, ...rest, ...entra }, { gateway }).map(({ repair }) => repair)).toEqual([
    `Add x-portkey-azure-auth-mode: ${mode}.`
  ])
})
