import { expect, test } from "vitest"
import { formatPath } from "../src/issue/issue.ts"
import { table } from "../src/route/table.ts"
import { docsOfRows } from "./row-docs.ts"

test("an editor shows a doc comment on the key of every row", () => {
  const docOf = docsOfRows()
  const offered = table.filter(row => row.status === "offered" && !row.implied)
  const bare = offered.filter(row => docOf(row) === undefined)
  expect([
    ...new Set(bare.map(row => `${row.provider ?? row.route ?? ""} ${formatPath(row.path ?? [])}`))
  ]).toEqual([])
  expect(offered.length).toBeGreaterThan(200)
})
