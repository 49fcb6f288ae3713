// Parameters of checks that make a guardrail ineffective.

import { expect, test } from "vitest"
import { checkConfig } from "../../compile/check-config.ts"
import type { Gateway } from "../../grammar/gateway-kind.ts"

const told = (id: string, parameters: object, gateway: Gateway = "open-source") => {
  const hook = { type: "guardrail", id: "own", deny: true, checks: [{ id, parameters }] }
  return checkConfig({ provider: "groq", api_key: "gsk-fake", before_request_hooks: [hook] }, { gateway })
    .filter(({ rule }) => rule === "config.check-parameters")
    .map(({ path, repair }) => `${path.slice(5).join(".")}: ${repair}`)
}

test.each<[string, object, string]>([
  ["default.contains", { words: "secret", operator: "none" }, "words: Put it into an array."],
  ["default.contains", { word: ["secret"], operator: "none" }, "word: Did you mean words?"],
  ["default.contains", { words: ["secret"] }, 'operator: Add "operator": any, all or none.'],
  ["default.contains", { words: ["secret"], operator: "not" }, "operator: Write one of those."],
  ["default.jsonKeys", { operator: "all" }, 'keys: Add "keys": […].'],
  ["default.regexMatch", { pattern: "^a" }, 'rule: Add "rule": ….'],
  ["default.regexMatch", { rule: "" }, "rule: Write a text."],
  ["default.wordCount", { min: 1, maxWords: 5 }, "min: Did you mean minWords?"],
  ["default.sentenceCount", { minSentences: 1 }, 'maxSentences: Add "maxSentences": ….'],
  ["default.characterCount", { minCharacters: "1", maxCharacters: 5 }, "minCharacters: Write a number."],
  ["default.webhook", { url: "https://hooks.example.com" }, "url: Did you mean webhookURL?"],
  ["default.modelWhitelist", { models: "gpt-4o" }, "models: Put it into an array."]
])("%s with %o cannot check anything", (id, parameters, repair) => {
  expect(told(id, parameters)).toEqual([repair])
  expect(told(id, parameters, "hosted")).toEqual([repair])
})

test.each<[string, object]>([
  ["default.contains", { words: ["secret"], operator: "any" }],
  ["default.wordCount", { minWords: 0, maxWords: 5, not: true }],
  ["default.regexMatch", { rule: "^a" }],
  ["default.validUrls", {}],
  ["portkey.pii", { categories: ["EMAIL_ADDRESS"] }],
  ["own.check", {}]
])("%s with %o gets no issue", (id, parameters) => {
  expect(told(id, parameters)).toEqual([])
})

test("a check in shorthand needs the same parameters", () => {
  const config = {
    provider: "groq",
    api_key: "gsk-fake",
    input_guardrails: [{ contains: { words: "x", operator: "all" } }]
  }
  const found = checkConfig(config, { gateway: "open-source" }).filter(
    ({ path }) => path[0] === "input_guardrails"
  )
  expect(found.map(({ path, repair }) => [path.slice(2).join("."), repair])).toEqual([
    ["contains.words", "Put it into an array."]
  ])
})
