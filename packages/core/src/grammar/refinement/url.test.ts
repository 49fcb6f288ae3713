import { expect, test } from "vitest"
import { withoutTrailingSlash } from "./url.ts"

test("slashes are taken off the end, and no others", () => {
  expect(withoutTrailingSlash("https://a.com/v1//")).toBe("https://a.com/v1")
  expect(withoutTrailingSlash("https://a.com//x")).toBe("https://a.com//x")
  expect(withoutTrailingSlash("//")).toBe("")
  expect(withoutTrailingSlash("")).toBe("")
})

test("a long row of slashes that is not at the end takes no time", { timeout: 10_000 }, () => {
  const url = `https://a.com/${"/".repeat(300_000)}x`
  expect(withoutTrailingSlash(url)).toBe(url)
})
