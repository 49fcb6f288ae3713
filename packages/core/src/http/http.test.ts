// What HTTP allows, with edge cases: names, values, and JSON in ASCII.

import { describe, expect, test } from "vitest"
import { mostFields } from "../budget.ts"
import { asciiJson, asciiJsonText, needsNoEscape } from "./ascii-json.ts"
import { isFieldName } from "./field-name.ts"
import { fieldValueFault, isFieldValue, isVisible } from "./field-value.ts"
import { fieldEntries } from "./header-fields.ts"
import { withoutOuterSpace } from "./outer-space.ts"

/** The same characters in a short string, which a loop checks, and in a long one, which a pattern checks. */
const short = (part: string): string => `a${part}a`
const long = (part: string): string => `${"a".repeat(16)}${part}a`

test("a field name is a token", () => {
  expect(["a", "X-A", "1", "!#$%&'*+-.^_`|~"].filter(isFieldName)).toHaveLength(4)
  expect(["", "a b", "a:", "(a)", "é", "a\n", "@a", "a/b", "a[b]"].filter(isFieldName)).toEqual([])
})

describe("visible text", () => {
  test.each([short, long])("has only characters from ! to ~", around => {
    expect(["!", "~", "<", ""].map(around).filter(isVisible)).toHaveLength(4)
    expect([" ", "\t", "\u007f", "\u0080", "é", "\0"].map(around).filter(isVisible)).toEqual([])
  })

  test("is not empty", () => {
    expect(isVisible("")).toBe(false)
    expect(isVisible("a".repeat(16))).toBe(true)
    expect(isVisible(`${"a".repeat(15)} `)).toBe(false)
    expect(isVisible(`${"a".repeat(16)} `)).toBe(false)
    expect(isVisible(` ${"a".repeat(16)}`)).toBe(false)
  })
})

test("a field value has spaces and tabs inside only", () => {
  expect(["a", "a b", "a\tb", "a  b", "~ !", "a  "].map(isFieldValue)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false
  ])
  expect(["", " a", "a ", "\ta", "a\t", "a\nb", "a\u007fb", "a é"].filter(isFieldValue)).toEqual([])
})

test.each([
  ["", "is empty"],
  [" a", "begins or ends with white space"],
  ["a\t", "begins or ends with white space"],
  ["a\rb", "contains a line break at index 1"],
  ["ab\nc", "contains a line break at index 2"],
  ["a\0", "contains a control character at index 1"],
  ["a\u0001", "contains a control character at index 1"],
  ["a\u001f", "contains a control character at index 1"],
  ["a\u007f", "contains a control character at index 1"],
  ["a\u0080", "contains a character that is not ASCII at index 1"],
  ["~ é", "contains a character that is not ASCII at index 2"],
  ["😀", "contains a character that is not ASCII at index 0"]
])("%j is not a field value: it %s", (text, fault) => {
  expect(fieldValueFault(text)).toBe(fault)
})

describe("JSON in ASCII", () => {
  test.each([short, long])("needs no escapes from space to ~, except for quotes and backslashes", around => {
    expect([" ", "!", "#", "[", "]", "~"].map(around).filter(needsNoEscape)).toHaveLength(6)
    expect(['"', "\\", "\u001f", "\u007f", "é", "\n"].map(around).filter(needsNoEscape)).toEqual([])
  })

  test.each([short, long])("is read back by JSON.parse", around => {
    for (const part of ["", '"', "\\", "\u007f", "é", "\uffff", "😀", "\0", " "]) {
      const text = asciiJsonText(around(part))
      expect(text).toMatch(/^[ -~]*$/)
      expect(JSON.parse(text)).toBe(around(part))
    }
    expect(asciiJson({ é: "\u007f" })).toBe('{"\\u00e9":"\\u007f"}')
  })
})

test("withoutOuterSpace removes HTTP white space around a value", () => {
  expect(["", " ", "a", " a b\t", "\r\n a", "a\n", "\u00a0a"].map(withoutOuterSpace)).toEqual([
    "",
    "",
    "a",
    "a b",
    "a",
    "a",
    "\u00a0a"
  ])
})

describe("header fields", () => {
  test("of one name in two letter cases are joined, and absent ones are dropped", () => {
    expect([...fieldEntries({ "X-A": "1", "x-a": "2", "x-b": undefined, "x-c": null } as never)]).toEqual([
      ["x-a", "1, 2"]
    ])
    expect(fieldEntries({ "x-a": 7 } as never).get("x-a")).toBe("7")
    expect(fieldEntries({ "x-a": [] }).get("x-a")).toBe("")
  })

  test("are entries of a name and a value", () => {
    expect(fieldEntries([["x-a", "1"]])).toEqual(new Map([["x-a", "1"]]))
    expect(() => fieldEntries([[7, "1"]] as never)).toThrow(TypeError)
    expect(() => fieldEntries(["xa"] as never)).toThrow(TypeError)
  })

  test("are limited to ten thousand, with the values of lists counted", () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => [`x-${index}`, "1"] as const)
    expect(fieldEntries(names(mostFields)).size).toBe(mostFields)
    expect(() => fieldEntries(names(mostFields + 1))).toThrow(TypeError)
    const listed = (count: number) => ({ "x-a": new Array<string>(count).fill("1") })
    expect(fieldEntries(listed(mostFields - 1)).size).toBe(1)
    expect(() => fieldEntries(listed(mostFields))).toThrow(TypeError)
  })
})
