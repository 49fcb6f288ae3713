import { expect, test } from "vitest"
import { providerOf } from "./index.ts"
import { nearestSlug } from "./nearest.ts"

test("nearestSlug prefers a known nickname to a similar spelling", () => {
  const meant = ["vertex", "Grok", "azure", "gemini", "claude", "AWS"].map(nearestSlug)
  expect(meant).toEqual(["vertex-ai", "x-ai", "azure-openai", "google", "anthropic", "bedrock"])
  for (const slug of meant) expect(providerOf.has(String(slug))).toBe(true)
  expect(nearestSlug("opnai")).toBe("openai")
  expect(nearestSlug("acme-llm")).toBeUndefined()
})
