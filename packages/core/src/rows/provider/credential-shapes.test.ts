import { describe, expect, test } from "vitest"
import { isClaudeOAuth, serviceOfKey } from "./credential-shapes.ts"

describe("the service of a key, judged by its prefix", () => {
  test.each<[string, string, ReadonlyArray<string>]>([
    ["sk-ant-api03-fake", "Anthropic", ["anthropic"]],
    ["sk-or-v1-fake", "OpenRouter", ["openrouter"]],
    ["sk-proj-fake", "OpenAI", ["openai"]],
    ["sk-svcacct-fake", "OpenAI", ["openai"]],
    ["sk-admin-fake", "OpenAI", ["openai"]],
    ["AIzaFake", "Google's AI Studio", ["google", "palm"]],
    ["ya29.fake", "Google Cloud", ["vertex-ai"]],
    ["gsk_fake", "Groq", ["groq"]],
    ["xai-fake", "xAI", ["x-ai"]],
    ["pplx-fake", "Perplexity", ["perplexity-ai"]],
    ["hf_fake", "Hugging Face", ["huggingface"]],
    ["r8_fake", "Replicate", ["replicate"]],
    ["AKIAFAKE", "AWS", []],
    ["ASIA0FAKE", "AWS", []]
  ])("%s: %s", (key, service, slugs) => {
    expect(serviceOfKey(key)).toEqual({ service, slugs })
    expect(serviceOfKey(`x${key}`)).toBeUndefined()
  })

  test.each(["", "sk-fake", "sk-project-fake", "ya29fake", "AKIA-fake", "AKIAfake", "SK-PROJ-FAKE"])(
    "%j belongs to no known service",
    key => expect(serviceOfKey(key)).toBeUndefined()
  )
})

test("isClaudeOAuth tells an OAuth token from an Anthropic key", () => {
  expect(["sk-ant-oat01-fake", "sk-ant-api03-fake", "x-sk-ant-oat"].map(isClaudeOAuth)).toEqual([
    true,
    false,
    false
  ])
})
