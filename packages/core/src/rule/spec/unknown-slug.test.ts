import { describe, expect, test } from "vitest"
import type { Gateway } from "../../grammar/gateway-kind.ts"
import type { Words } from "../../issue/words.ts"
import { unknownSlug } from "./unknown-slug.ts"

const textOf = (words: Words): string =>
  typeof words === "string"
    ? words
    : words
        .map(part => (typeof part === "string" ? part : "quoted" in part ? `"${part.quoted}"` : "…"))
        .join("")

const told = (slug: string, gateway: Gateway) => {
  const { repair, near } = unknownSlug(slug, gateway)
  return { repair: textOf(repair), near }
}

describe("the repair of an unknown slug", () => {
  test.each<[string, Gateway, string, string | undefined]>([
    ["opnai", "hosted", 'Did you mean "openai"?', "openai"],
    ["opnai", "open-source", 'Did you mean "openai"?', "openai"],
    ["gemini", "hosted", 'Did you mean "google"?', "google"],
    ["gem-ini", "hosted", 'Did you mean "google", or "@gem-ini", a slug of the Model Catalog?', undefined],
    ["gem-ini", "open-source", 'Did you mean "google"?', "google"],
    ["open-ay", "hosted", 'Did you mean "openai"?', "openai"],
    ["zzzzzz", "hosted", 'For a slug of the Model Catalog write "@zzzzzz".', undefined],
    ["zzzzzz", "open-source", "Make sure that your gateway has it.", undefined],
    ["undefined", "hosted", "Check where the value comes from.", undefined],
    ["sk-proj-0123456789abcdefghij", "hosted", "Give the key as the credential.", undefined],
    ['"openai"', "hosted", "Leave out the quotes.", "openai"],
    ["'openai'", "open-source", "Leave out the quotes.", "openai"],
    ['"@prod"', "hosted", "Leave out the quotes.", "@prod"],
    ['"@prod"', "open-source", "Leave out the quotes.", undefined],
    ["`acme`", "hosted", "Leave out the quotes.", undefined],
    ["=openai", "open-source", "Leave out the =, which only n8n reads.", "openai"],
    ["=@prod", "hosted", "Leave out the =, which only n8n reads.", "@prod"],
    ["=acme", "hosted", "Leave out the =, which only n8n reads.", undefined],
    ["=", "hosted", 'For a slug of the Model Catalog write "@=".', undefined],
    ['"openai"x', "hosted", 'Did you mean "openai"?', "openai"],
    ['x"openai"', "hosted", 'Did you mean "openai"?', "openai"],
    ["OpenAI", "hosted", 'Did you mean "openai"?', "openai"]
  ])("%s, for the %s gateway: %s", (slug, gateway, repair, near) => {
    expect(told(slug, gateway)).toEqual({ repair, near })
  })
})

test.each([
  ['{"provider":"openai"}', "is JSON, not a provider", "Send it as …."],
  ["pc-main-1", "is the id of a saved config, not a provider", "Send it as …."],
  ["https://llm.example.com", "is a URL, not a provider", "Name the provider, and send its own host as …."]
])("what is no slug at all is named, and is not written behind an @: %s", (text, what, repair) => {
  expect(told(text, "hosted")).toEqual({ repair, near: undefined })
  expect(textOf(unknownSlug(text, "hosted").what)).toBe(`${what}, so the gateway answers 400`)
})

describe("a name from another tool", () => {
  const model = "Name its provider here, and the model in the body."
  const server = 'Write "openai" for a server with OpenAI\'s API, and send its base URL as ….'

  test.each([
    ...[
      "gpt-4o",
      "chatgpt-4o-latest",
      "o1",
      "o3-mini",
      "claude-3-5-sonnet",
      "gemini-2.0-flash",
      "gemma2",
      "gemma-2"
    ],
    ...["llama3", "llama-3.3-70b", "mistral-large", "mixtral-8x7b", "deepseek-chat", "deepseek-coder"],
    ...["deepseek-r1", "deepseek-v3", "qwen2", "qwen-2.5", "grok-3", "text-embedding-3-small", "GPT-4"]
  ])("that is a model is named as one: %s", name => {
    expect(told(name, "hosted")).toEqual({ repair: model, near: undefined })
    expect(told(name, "open-source")).toEqual({ repair: model, near: undefined })
  })

  test.each([
    ...[
      "vllm",
      "vLLM",
      "sglang",
      "tgi",
      "lmstudio",
      "lm-studio",
      "lm_studio",
      "localai",
      "local-ai",
      "llamacpp"
    ],
    ...["llama.cpp", "llama-cpp", "openai-compatible", "openai_like", "openailike", "custom", "custom-openai"]
  ])("that is a server with OpenAI's API has a repair: %s", name => {
    expect(told(name, "hosted")).toEqual({ repair: server, near: undefined })
  })

  test.each([
    "xgpt-4",
    "o1x",
    "o5",
    "claude",
    "gemini",
    "llama",
    "mistral",
    "deepseek-x",
    "qwen",
    "grok",
    "vllm2",
    "my-custom"
  ])("that only resembles one is neither: %s", name =>
    expect([model, server]).not.toContain(told(name, "hosted").repair)
  )
})
