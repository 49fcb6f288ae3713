import { expect, test } from "vitest"
import { fieldEntries } from "./header-fields.ts"

test("a Headers, entries and a record are read alike", () => {
  const fields = { "X-A": "1", "x-b": "2" }
  for (const source of [fields, Object.entries(fields), new Headers(fields), new Map(Object.entries(fields))])
    expect([...fieldEntries(source)]).toEqual([
      ["x-a", "1"],
      ["x-b", "2"]
    ])
})

test.each([
  "authorization: Bearer sk-SECRET",
  ["authorization: Bearer sk-SECRET"],
  [[{ authorization: "sk-SECRET" }, "x"]],
  undefined,
  null,
  () => "sk-SECRET"
])("anything else is refused, and not quoted: %j", source => {
  expect(() => fieldEntries(source as never)).toThrow(
    new TypeError(
      "Header fields are a Headers, an array of [name, value], or a plain record; this is none of them."
    )
  )
})
