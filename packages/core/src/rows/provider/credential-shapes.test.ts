import { describe, expect, test } from "vitest"
import { isClaudeOAuth, isNoName, isProviderKey, portkeyIdIn, serviceOfKey } from "./credential-shapes.ts"

describe("the service of a key, recognized by its prefix", () => {
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

test("isClaudeOAuth distinguishes an OAuth token from an Anthropic key", () => {
  expect(["sk-ant-oat01-fake", "sk-ant-api03-fake", "x-sk-ant-oat"].map(isClaudeOAuth)).toEqual([
    true,
    false,
    false
  ])
})

describe("names of things in Portkey, which are not keys", () => {
  test.each(["pc-main-1", "pc-a", "pc-A_1", `pc-${"a".repeat(40)}`])("the id of a saved config: %s", text => {
    expect(portkeyIdIn(text)).toBe("config")
  })

  test.each(["@openai", "@a.b_c-1", "@openai/gpt-4o", "@openai:x"])("a slug: %s", text => {
    expect(portkeyIdIn(text)).toBe("catalog-slug")
  })

  test.each([
    "",
    "pc-",
    `pc-${"a".repeat(41)}`,
    "pc",
    "xpc-a",
    "pc-a b",
    "pc-a.b",
    "@",
    "@a b",
    "a@b",
    "openai/gpt-4o",
    "sk-fake"
  ])("neither: %j", text => expect(portkeyIdIn(text)).toBeUndefined())
})

test("isProviderKey knows the keys of services, and any that begins with sk-", () => {
  const keys = ["sk-fake", "sk-ant-fake", "gsk_fake", "sk", "ask-fake", "openai-1", ""]
  expect(keys.map(isProviderKey)).toEqual([true, true, true, false, false, false, false])
})

test("isNoName knows URLs, JSON and several words", () => {
  const wrong = ["http://a", "https://a", "{", "[1]", "a b", "a,b", "Bearer a", "a\tb"]
  expect(wrong.map(isNoName)).toEqual(wrong.map(() => true))
  const names = ["", "a", "openai-1", "a_b.c", "ftp://a", "a{", "a[0]", "xhttp://a", '"a"']
  expect(names.map(isNoName)).toEqual(names.map(() => false))
})
