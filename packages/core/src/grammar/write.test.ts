// How each kind of type writes a value, or the rules that the value breaks.

import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { deepest, mostValues } from "../budget.ts"
import {
  boolean,
  choice,
  fieldText,
  filledListOf,
  json,
  key,
  listOf,
  needed,
  number,
  objectOf,
  onlyTrue,
  ref,
  refined,
  secretJson,
  secretText,
  text,
  textOrEmpty,
  unionOf
} from "./kinds.ts"
import { newRun } from "./run.ts"
import type { Refinement, Type } from "./type.ts"
import { encodeJson, encodePlain } from "./wire/wire.ts"

/** A value as JSON and as plain text, or the rules that it breaks. */
function written(type: Type, value: unknown, encoderOf = encodeJson) {
  const run = newRun()
  const found = encoderOf(type)(value, run, ["a"])
  return run.issues.length === 0 ? found : run.issues.map(({ rule }) => rule)
}
const plain = (type: Type, value: unknown) => written(type, value, encodePlain)
const editOf = (type: Type, value: unknown) => {
  const run = newRun()
  encodeJson(type)(value, run, ["a"])
  return run.issues[0]?.edit
}

const wiped = Redacted.make("k")
Redacted.wipeUnsafe(wiped)

const refusing =
  (name: string): Refinement =>
  given =>
    given.includes(name) ? { rule: `value.${name}`, what: "is refused", repair: "Mend it." } : undefined

describe("numbers", () => {
  const whole = number({ rule: "value.n", min: 1, max: 9 })

  test.for<[unknown, unknown]>([
    [1, "1"],
    [9, "9"],
    [0, ["value.n"]],
    [10, ["value.n"]],
    [1.5, ["value.n"]],
    [Number.NaN, ["value.n"]],
    ["5", ["shape.type"]],
    [null, ["shape.type"]]
  ])("%s", ([value, expected]) => {
    expect(written(whole, value)).toEqual(expected)
    expect(plain(whole, value)).toEqual(expected)
  })

  test("may have fractions, and are finite", () => {
    const any = number({ rule: "value.n", fractions: true })
    expect([-1.5, Number.MAX_VALUE].map(value => written(any, value))).toEqual([
      "-1.5",
      "1.7976931348623157e+308"
    ])
    expect(written(any, Number.POSITIVE_INFINITY)).toEqual(["value.n"])
    expect(written(number({ rule: "value.n" }), Number.MAX_SAFE_INTEGER + 1)).toEqual(["value.n"])
  })

  test("as text have an edit to a number if that is valid", () => {
    expect(editOf(whole, "1")).toEqual({ set: 1 })
    expect(editOf(whole, "9")).toEqual({ set: 9 })
    for (const odd of ["0", "10", "1.5", " 1", "1 ", "", "1s"]) expect(editOf(whole, odd)).toBeUndefined()
    const large = number({ rule: "value.n" })
    expect(editOf(large, "1".repeat(15))).toEqual({ set: Number("1".repeat(15)) })
    expect(editOf(large, "1".repeat(16))).toBeUndefined()
  })
})

describe("booleans and choices", () => {
  test("a boolean is written unchanged, and as text has an edit", () => {
    expect([written(boolean, true), written(boolean, false), written(boolean, 1)]).toEqual([
      "true",
      "false",
      ["shape.type"]
    ])
    expect(["true", "false", "True", 1].map(value => editOf(boolean, value))).toEqual([
      { set: true },
      { set: false },
      undefined,
      undefined
    ])
    expect([written(onlyTrue, true), written(onlyTrue, false)]).toEqual(["true", ["shape.type"]])
  })

  test("a choice must be one of its options", () => {
    const type = choice("simple", "semantic")
    expect([written(type, "simple"), plain(type, "simple")]).toEqual(['"simple"', "simple"])
    expect([written(type, "Simple"), plain(type, "x")]).toEqual([["shape.choice"], ["shape.choice"]])
    expect([written(type, 7), written(type, "<redacted>")]).toEqual([["shape.type"], ["value.redacted-text"]])
    expect([editOf(type, "Simple"), editOf(type, "weather")]).toEqual([{ set: "simple" }, undefined])
  })
})

describe("strings", () => {
  test.for<[string, Type, unknown, unknown]>([
    ["any", text, "é\n", "é\n"],
    ["none", text, "", ["value.empty"]],
    ["empty, if that is allowed", textOrEmpty, "", ""],
    ["for a field", fieldText, "a b", "a b"],
    ["for a field, with trailing white space", fieldText, "a ", ["value.not-a-field-value"]],
    ["for a field, empty", fieldText, "", ["value.empty"]],
    ["a printed Redacted", text, "<redacted>", ["value.redacted-text"]],
    ["text that only begins like a printed Redacted", text, "<redacted", "<redacted"],
    ["a Redacted in a key that is not secret", text, Redacted.make("x"), ["shape.redacted"]],
    ["a secret", secretText, Redacted.make("k"), "k"],
    ["a placeholder in a secret", secretText, "$KEY", ["value.placeholder"]],
    ["a placeholder in a key that is not secret", fieldText, "$KEY", "$KEY"],
    ["a secret that is not text", secretText, Redacted.make(7), ["shape.type"]],
    ["a Redacted of undefined", secretText, Redacted.make(undefined), ["shape.type"]],
    ["a wiped Redacted", secretText, wiped, ["value.redacted-closed"]],
    ["a value that is not text", text, 7, ["shape.type"]]
  ])("%s", ([, type, value, expected]) => {
    expect(plain(type, value)).toEqual(expected)
    const inJson = written(type, value)
    expect(typeof inJson === "string" ? JSON.parse(inJson) : inJson).toEqual(expected)
  })

  test("can be refused by a refinement", () => {
    const type = refined(text, refusing("a"))
    expect(["c", "a", "ba"].map(value => plain(type, value))).toEqual(["c", ["value.a"], ["value.a"]])
    expect(written(type, "a")).toEqual(["value.a"])
  })
})

describe("lists, unions and references", () => {
  const numbers = listOf(number({ rule: "value.n" }), "numbers")

  test("a list is an array, and may be required to have items", () => {
    expect([written(numbers, [1, 2]), plain(numbers, [1, 2]), written(numbers, [])]).toEqual([
      "[1,2]",
      "1,2",
      "[]"
    ])
    expect([plain(numbers, []), plain(numbers, [1])]).toEqual(["", "1"])
    expect([written(numbers, [1, "a", 1.5]), written(numbers, "1")]).toEqual([
      ["shape.type", "value.n"],
      ["shape.type"]
    ])
    const filled = filledListOf(text, "texts", '["a"]')
    expect([written(filled, ["a"]), written(filled, [])]).toEqual(['["a"]', ["shape.type"]])
    expect(plain(filled, ["a", 7, "b"])).toEqual(["shape.type"])
  })

  test("a union is written as its first matching type, and a reference as its target", () => {
    const type = unionOf({ expected: "text or a number", like: "1" }, number({ rule: "value.n" }), text)
    expect([written(type, 7), written(type, "a"), plain(type, "a"), plain(type, null)]).toEqual([
      "7",
      '"a"',
      "a",
      ["shape.type"]
    ])
    const tree: Type = ref("Tree", () =>
      unionOf({ expected: "a tree", like: "1" }, listOf(tree, "trees"), text)
    )
    expect([written(tree, [["a"]]), plain(tree, "a"), written(tree, [[7]])]).toEqual([
      '[["a"]]',
      "a",
      ["shape.type"]
    ])
  })
})

describe("objects", () => {
  const type = objectOf({
    name: "it",
    like: "{}",
    keys: { one: needed(text), two: needed(text), three: key(text) }
  })

  test("need their required keys and refuse unknown ones", () => {
    expect(written(type, { three: "c", one: "a", two: "b" })).toBe('{"three":"c","one":"a","two":"b"}')
    expect(written(type, { one: "a" })).toEqual(["shape.missing"])
    expect(written(type, { three: "c" })).toEqual(["shape.missing", "shape.missing"])
    expect(written(type, { one: "a", two: undefined })).toEqual(["shape.missing"])
    expect(written(type, { one: "a", two: "b", four: "d" })).toEqual(["shape.unknown-key"])
    for (const value of [[], "{}", null, new Map()]) expect(written(type, value)).toEqual(["shape.type"])
  })

  test("may treat null as absent", () => {
    const lenient = objectOf({ name: "it", like: "{}", keys: { a: key(text) }, nullIsAbsent: true })
    const strict = objectOf({ name: "it", like: "{}", keys: { a: key(text) } })
    expect([written(lenient, { a: null }), written(strict, { a: null })]).toEqual(["{}", ["shape.type"]])
  })

  test("may allow other keys, whose names can be refused", () => {
    const open = objectOf({ name: "it", like: "{}", keys: {}, rest: { of: text, names: refusing("x") } })
    expect(written(open, { a: "1", é: "2" })).toBe('{"a":"1","\\u00e9":"2"}')
    expect(written(open, { x: 7 })).toEqual(["value.x"])
    expect(written(open, { a: 7 })).toEqual(["shape.type"])
    expect(written(open, JSON.parse('{"__proto__":"1"}'))).toEqual(["shape.proto-key"])
  })

  test("propose a rename to the intended key, or removal", () => {
    expect(editOf(type, { one: "a", two: "b", tree: "c" })).toEqual({ rename: "three" })
    expect(editOf(type, { one: "a", two: "b", tree: "c", three: "c" })).toBeUndefined()
    const many = (count: number) =>
      objectOf({
        name: "it",
        like: "{}",
        keys: Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, key(text)]))
      })
    expect(editOf(many(12), { weather: "x" })).toBeUndefined()
    expect(editOf(many(13), { weather: "x" })).toEqual({ remove: true })
  })
})

describe("JSON of any kind", () => {
  const any = json("anything")

  test.for<[unknown, unknown]>([
    [{ a: [1, "é", true, null], b: undefined }, '{"a":[1,"\\u00e9",true,null]}'],
    [[], "[]"],
    [{}, "{}"],
    [Number.NaN, ["shape.json"]],
    [[() => 1], ["shape.json"]],
    [new Map(), ["shape.json"]],
    ["<redacted>", ["value.redacted-text"]],
    [{ a: Redacted.make("x") }, ["shape.redacted"]],
    [{ api_key: Redacted.make("x") }, '{"api_key":"x"}'],
    [{ password: [{ a: Redacted.make("x") }] }, '{"password":[{"a":"x"}]}'],
    [{ api_key: wiped }, ["value.redacted-closed"]],
    [{ api_key: Redacted.make(7) }, ["shape.type"]],
    [JSON.parse('{"__proto__":1}'), ["shape.proto-key"]]
  ])("%j", ([value, expected]) => {
    expect(written(any, value)).toEqual(expected)
  })

  test("may consist of secrets, or be limited to objects or scalars", () => {
    expect(written(secretJson("anything"), { a: Redacted.make("x") })).toBe('{"a":"x"}')
    expect([{ a: 1 }, [1], "a", null].map(value => written(json("object"), value))).toEqual([
      '{"a":1}',
      ["shape.type"],
      ["shape.type"],
      ["shape.type"]
    ])
    expect([{ a: 1 }, [1], "a", null].map(value => written(json("scalar"), value))).toEqual([
      ["shape.type"],
      ["shape.type"],
      '"a"',
      "null"
    ])
  })

  test("is limited in depth and size", () => {
    const nested = (levels: number): unknown => (levels === 0 ? [] : [nested(levels - 1)])
    expect(written(any, nested(deepest))).toBe("[".repeat(deepest + 1) + "]".repeat(deepest + 1))
    expect(written(any, nested(deepest + 1))).toEqual(["shape.too-deep"])
    expect(written(any, new Array(mostValues - 1).fill(1))).toHaveLength(2 * mostValues - 1)
    expect(written(any, new Array(mostValues).fill(1))).toEqual(["shape.too-large"])
    const keys = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))
    expect(typeof written(any, keys(mostValues - 1))).toBe("string")
    expect(written(any, keys(mostValues))).toEqual(["shape.too-large"])
    const open = objectOf({ name: "it", like: "{}", keys: {}, rest: { of: number({ rule: "value.n" }) } })
    // An object with rules counts as four values more.
    expect(typeof written(open, keys(mostValues - 5))).toBe("string")
    expect(written(open, keys(mostValues - 4))).toEqual(["shape.too-large"])
    // A long string counts as one more for each 256 characters.
    const long = "x".repeat(512)
    expect(typeof written(any, new Array(mostValues / 3 - 1).fill(long))).toBe("string")
    expect(written(any, new Array(mostValues / 3).fill(long))).toEqual(["shape.too-large"])
    const cyclic: unknown[] = []
    cyclic.push([cyclic])
    expect(written(any, cyclic)).toEqual(["shape.cycle"])
  })
})
