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

test("the list contains every offered row of the table", () => {
  const ofTable = table.filter(({ status }) => status === "offered").map(({ field }) => field)
  expect(documented.map(({ row }) => row.field).toSorted()).toEqual(ofTable.toSorted())
})

test("the type has a key for every row that a caller writes", () => {
  expect(written.filter(({ type }) => type === undefined).map(nameOf)).toEqual([])
})

test("hovering every key shows a doc comment", () => {
  expect(written.filter(({ doc }) => doc === "").map(nameOf)).toEqual([])
})

test("every doc comment is a complete sentence", () => {
  const unfinished = written.filter(({ doc }) => !/^[A-Z`@(-].*[.)]$/.test(doc))
  expect(unfinished.map(({ doc }) => doc)).toEqual([])
})
