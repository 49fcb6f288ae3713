// Inputs as people bring them from other tools, each with the place where it belongs.

import { expect, test } from "vitest"
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
