import { expect, test } from "vitest"
import { providerOf } from "./index.ts"
import { nearestSlug } from "./nearest.ts"

test("what people call a provider comes before what is spelt alike", () => {
  const meant = ["vertex", "Grok", "azure", "gemini", "claude", "AWS"].map(nearestSlug)
  expect(meant).toEqual(["vertex-ai", "x-ai", "azure-openai", "google", "anthropic", "bedrock"])
  for (const slug of meant) expect(providerOf.has(String(slug))).toBe(true)
  expect(nearestSlug("opnai")).toBe("openai")
  expect(nearestSlug("acme-llm")).toBeUndefined()
})
