import { describe, expect, test } from "vitest"
import { sentText } from "./sent-text.ts"

describe("the value that a gateway receives", () => {
  test.each<[string, string, string | undefined]>([
    ["x-portkey-trace-id", "t", "t"],
    ["x-portkey-metadata", '{ "_user": "u" }', '{"_user":"u"}'],
    ["authorization", "sk-fake", "Bearer sk-fake"],
    ["x-portkey-custom-host", "https://llm.example.com/v1/", "https://llm.example.com/v1"],
    ["x-portkey-custom-host", "http://localhost:8000/v1/", "http://localhost:8000/v1"],
    ["x-portkey-virtual-key", "vk-fake", "vk-fake"],
    ["x-portkey-config", '{ "provider": "openai", "api_key": "k" }', '{"provider":"openai","api_key":"k"}'],
    ["x-portkey-request-timeout", "3s", undefined],
    ["x-newer", "v", undefined]
  ])("%s: %s", (field, text, sent) => {
    expect(sentText(field, text)).toBe(sent)
  })
})

test("metadata that is too large is not sent", () => {
  const labels = Array.from({ length: 2_000 }, (_, index) => [`label${index}`, "value"])
  expect(sentText("x-portkey-metadata", JSON.stringify(Object.fromEntries(labels)))).toBeUndefined()
})

test("a config with very many wrong keys is not sent", () => {
  const wrong = Array.from({ length: 150 }, (_, index) => [`unknown${index}`, 1])
  expect(sentText("x-portkey-config", JSON.stringify(Object.fromEntries(wrong)))).toBeUndefined()
})
