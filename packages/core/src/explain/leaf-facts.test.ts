import { expect, test } from "vitest"
import { leafFacts } from "./leaf-facts.ts"
import { a, first, openSource, type Rest } from "./plan.fixture.ts"

const facts = (node: object, rest?: Rest, options?: Parameters<typeof first>[2]) =>
  leafFacts(first(node, rest, options)).map(({ label, words, from }) => [label, words, from])

test("a plain leaf has the facts credential, retries and timeout", () => {
  expect(facts(a)).toEqual([
    ["credential", "api_key of config", undefined],
    ["retries", "none", undefined],
    ["timeout", "none", undefined]
  ])
  const beside = { provider: "openai", auth: "sk", config: "pc-1" }
  expect(facts(a, { route: beside } as Rest)).toContainEqual(["retries", "none", undefined])
})

test("facts write lists in words, and an empty list as none", () => {
  expect(facts({ ...a, drop_params: ["a", "b", "c"] })).toContainEqual([
    "drop params",
    "a, b and c",
    "config"
  ])
  expect(facts({ ...a, forward_headers: ["x-a", "x-b"] })).toContainEqual([
    "forward headers",
    "x-a and x-b",
    "config"
  ])
  expect(facts({ ...a, forward_headers: [] })).toContainEqual(["forward headers", "none", "config"])
})

test("each guardrail and each parameter is a separate fact", () => {
  const node = {
    ...a,
    input_guardrails: ["pg-1"],
    output_guardrails: ["pg-2", "pg-3"],
    default_params: { n: 1 },
    override_params: { seed: 7, stop: ["x"] }
  }
  expect(facts(node).slice(3)).toEqual([
    ["input guardrail", "pg-1 (saved in Portkey)", "config"],
    ["output guardrail", "pg-2 (saved in Portkey)", "config"],
    ["output guardrail", "pg-3 (saved in Portkey)", "config"],
    ["default param", "n = 1", "config"],
    ["override param", "seed = 7", "config"],
    ["override param", 'stop = ["x"]', "config"]
  ])
})

test("the format is a fact only if OpenAI compliance is off", () => {
  const labels = (rest: Rest) => facts(a, rest, openSource).map(([label]) => label)
  expect(labels({ strictOpenAiCompliance: false })).toContain("format")
  expect(labels({ strictOpenAiCompliance: true })).not.toContain("format")
  expect(labels({})).not.toContain("format")
})
