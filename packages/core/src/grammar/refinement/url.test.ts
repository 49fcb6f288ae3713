import { expect, test } from "vitest"
import { withoutTrailingSlash } from "./url.ts"

test("withoutTrailingSlash removes slashes only at the end", () => {
  expect(withoutTrailingSlash("https://a.com/v1//")).toBe("https://a.com/v1")
  expect(withoutTrailingSlash("https://a.com//x")).toBe("https://a.com//x")
  expect(withoutTrailingSlash("//")).toBe("")
  expect(withoutTrailingSlash("")).toBe("")
})

test("withoutTrailingSlash handles a long row of slashes in the middle quickly", { timeout: 10_000 }, () => {
  const url = `https://a.com/${"/".repeat(300_000)}x`
  expect(withoutTrailingSlash(url)).toBe(url)
})
