// Keys under the names of other tools: one mistake, and one issue.

import { describe, expect, test } from "vitest"
import { check } from "../../compile/check.ts"
import { checkConfig } from "../../compile/check-config.ts"
import { lint } from "../../lint/lint.ts"

const told = (config: object) =>
  checkConfig(config, { gateway: "open-source" }).map(({ path, repair }) => `${path.join(".")}: ${repair}`)

const a = { name: "a", provider: "openai", api_key: "sk-fake" }
const conditional = (condition: object, more: object = {}) => ({
  strategy: { mode: "conditional", conditions: [condition], default: "a", ...more },
  targets: [a]
})
const query = { "metadata.plan": "paid" }

describe("in a condition", () => {
  test.each(["if", "when", "where", "match", "condition", "filter", "IF"])("%s means query", name => {
    expect(told(conditional({ [name]: query, then: "a" }))).toEqual([
      `strategy.conditions.0.${name}: Did you mean query?`
    ])
  })

  test.each(["target", "to", "use", "route"])("%s means then", name => {
    expect(told(conditional({ query, [name]: "a" }))).toEqual([
      `strategy.conditions.0.${name}: Did you mean then?`
    ])
  })

  test("two keys under other names are two issues", () => {
    expect(told(conditional({ condition: query, target: "a" }))).toEqual([
      "strategy.conditions.0.condition: Did you mean query?",
      "strategy.conditions.0.target: Did you mean then?"
    ])
  })

  test("a comment has no meaning, and the missing key stays an issue", () => {
    expect(told(conditional({ comment: "a", then: "a" })).map(each => each.split(":")[0])).toEqual([
      "strategy.conditions.0.comment",
      "strategy.conditions.0.query"
    ])
  })

  test("a key next to the one that it may mean is only unknown", () => {
    expect(told(conditional({ query, if: query, then: "a" }))).toEqual([
      "strategy.conditions.0.if: The keys are query, then."
    ])
  })

  test("the edit of another repair is dropped, because the value may need a change too", () => {
    const [issue] = checkConfig(conditional({ if: query, then: "a" }))
    expect(issue?.edit).toBeUndefined()
  })
})

test.each(["rules", "routes", "cases"])("in a strategy, %s means conditions", name => {
  const strategy = { mode: "conditional", [name]: [{ query, then: "a" }], default: "a" }
  expect(told({ strategy, targets: [a] })).toEqual([`strategy.${name}: Did you mean conditions?`])
})

test.each(["params", "config", "options", "args", "settings"])("in a check, %s means parameters", name => {
  const checks = [{ id: "default.regexMatch", [name]: { rule: "x" } }]
  const config = { ...a, name: undefined, before_request_hooks: [{ type: "guardrail", id: "g", checks }] }
  expect(told(config)).toEqual([`before_request_hooks.0.checks.0.${name}: Did you mean parameters?`])
})

describe("next to a provider", () => {
  test.each(["key", "KEY", "token", "authKey", "openai_api_key", "secret"])("%s means api_key", name => {
    expect(told({ provider: "openai", [name]: "sk-fake" })).toEqual([`${name}: Did you mean api_key?`])
  })

  test("and a setting that completes the config, too", () => {
    expect(told({ provider: "openai", token: "sk-fake", retry: { attempts: 1 } })).toEqual([
      "token: Did you mean api_key?"
    ])
  })

  test("another name has no meaning", () => {
    expect(told({ provider: "openai", keys: "sk-fake" }).map(each => each.split(":")[0])).toEqual([
      "keys",
      ""
    ])
  })

  test("an extra key is only unknown", () => {
    expect(told({ provider: "openai", api_key: "sk-fake", token: "sk-fake" })).toEqual([
      "token: Leave it out."
    ])
  })

  test("the issue of another node stays", () => {
    const targets = [{ provider: "openai", token: "sk-fake" }, { provider: "groq" }]
    expect(told({ strategy: { mode: "fallback" }, targets })).toEqual([
      "targets.0.token: Did you mean api_key?",
      'targets.1: Add "api_key".'
    ])
  })
})

test("an old config is one issue for each node", () => {
  const old = { mode: "fallback", options: [a, a] }
  expect(told(old)).toEqual(['mode: Write "strategy": { "mode": … } and "targets": […].'])
  const targets = [old, old]
  const issues = checkConfig({ strategy: { mode: "fallback" }, targets })
  expect(issues.filter(({ rule }) => rule === "shape.legacy-config").map(({ path }) => path)).toEqual([
    ["targets", 0, "mode"],
    ["targets", 1, "mode"]
  ])
})

test("check and lint report the same for a config as checkConfig", () => {
  const config = conditional({ if: query, then: "a" })
  const repairs = check({ apiKey: "pk-fake", route: { config } }).map(({ repair }) => repair)
  expect(repairs).toContain("Did you mean query?")
  expect(repairs.join()).not.toContain("Add it")
  const fields = { "x-portkey-api-key": "pk-fake", "x-portkey-config": JSON.stringify(config) }
  const ofFields = lint(fields).map(({ repair }) => repair)
  expect(ofFields).toContain("Did you mean query?")
  expect(ofFields.join()).not.toContain("Add it")
})
