import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

const page = readFileSync(new URL("../../../../docs/reference/functions.md", import.meta.url), "utf8")

test("the links of doc comments are links or names on the page", () => {
  expect(page).not.toContain("{@link")
  expect(page).not.toMatch(/`https?:\/\/standardschema/)
  expect(page).toContain("[Standard Schema](https://standardschema.dev)")
})
