import { describe, expect, test } from "vitest"
import { lint } from "../lint/lint.ts"
import { fieldEntries } from "./header-fields.ts"

test("Headers, entries and a record are read alike", () => {
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
])("any other value is refused and not quoted: %j", source => {
  expect(() => fieldEntries(source as never)).toThrow(
    new TypeError("Header fields must be a Headers, an array of [name, value], or a plain record.")
  )
})

describe("regressions from the fuzzer: a list of values", () => {
  test("with only holes ends quickly", () => {
    const fields = { "x-portkey-trace-id": new Array(2 ** 31) }
    expect(() => fieldEntries(fields)).toThrow(TypeError)
    expect(lint(fields).map(({ rule }) => rule)).toContain("value.not-text")
  })

  test("with nested lists, shared at every level, ends quickly", () => {
    let list: ReadonlyArray<unknown> = ["a"]
    for (let level = 0; level < 60; level++) list = [list, list]
    expect(() => fieldEntries({ "x-a": list } as never)).toThrow(TypeError)
  })

  test("is joined, as Node provides it", () => {
    expect(fieldEntries({ "set-cookie": ["a=1", "b=2"] }).get("set-cookie")).toBe("a=1, b=2")
  })
})
