// A table on a terminal.

import { expect, test } from "vitest"
import { plain } from "./style.ts"
import { table } from "./table.ts"

test("a heading is not cut on a narrow terminal, because the rest of its style would be shown", () => {
  const strong = (text: string): string => `\u001B[1m${text}\u001B[22m`
  const style = { ...plain, strong }
  const rows = [["openai", "customHost, auth, organization, project, beta, and a few others"]]
  const shown = table(["provider", "keys of the route"], rows, 1, { style, columns: 20 })
  expect(shown.split("\n")[0]).toContain(strong("KEYS OF THE ROUTE"))
  expect(shown.split("\n").length).toBeGreaterThan(2)
})
