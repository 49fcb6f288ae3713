import { expect, test } from "vitest"
import { changed } from "./marked-text.ts"

test("only the text between the marks changes", () => {
  const page = "a\n\n<!-- x -->\n\nold\n\n<!-- /x -->\n\nb"
  expect(changed(page, "x", text => `${text}er`)).toBe(page.replace("old", "older"))
  expect(changed(page, "x", () => "$&")).toBe(page.replace("old", () => "$&"))
  expect(() => changed(page, "y", text => text)).toThrow("no marks for y")
})
