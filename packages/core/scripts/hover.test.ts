// Hovering a key of a spec shows its description. The pages of docs/reference use the same descriptions, so this also
// proves that none of their rows is empty. Reads the types in dist: build first.

import { expect, test } from "vitest"
import { formatPath } from "../src/issue/issue.ts"
import { table } from "../src/rows/table.ts"
import { type DocumentedRow, documentedRows } from "./reference/documented-rows.ts"

const documented = documentedRows()
const written = documented.filter(({ implied }) => !implied)

const nameOf = ({ form, path, row }: DocumentedRow): string =>
  `${formatPath(path)} of ${form?.name ?? "any request"} (${row.field})`

test("every offered row of the table is looked up", () => {
  const ofTable = table.filter(({ status }) => status === "offered").map(({ field }) => field)
  expect(documented.map(({ row }) => row.field).toSorted()).toEqual(ofTable.toSorted())
})

test("every row that a caller writes is a key of the type", () => {
  expect(written.filter(({ type }) => type === undefined).map(nameOf)).toEqual([])
})

test("every key has a doc comment that hovering shows", () => {
  expect(written.filter(({ doc }) => doc === "").map(nameOf)).toEqual([])
})

test("a doc comment is a sentence on its own", () => {
  const unfinished = written.filter(({ doc }) => !/^[A-Z`@(-].*[.)]$/.test(doc))
  expect(unfinished.map(({ doc }) => doc)).toEqual([])
})
