// How each wire writes a value and reads a string back, with edge cases.

import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { customHostText, fieldNames, namesOrFields, plainNames } from "../field-types.ts"
import type { Gateway } from "../gateway-kind.ts"
import { boolean, choice, fieldText, listOf, number, objectOf, onlyTrue, secretText, text } from "../kinds.ts"
import { newRun } from "../run.ts"
import type { Type } from "../type.ts"
import * as baseUrl from "./base-url.ts"
import * as bearer from "./bearer.ts"
import * as comma from "./comma.ts"
import * as json from "./json.ts"
import * as names from "./names.ts"
import * as namesAndValues from "./names-and-values.ts"
import * as plain from "./plain.ts"
import * as presence from "./presence.ts"
import type { Decode, Wire } from "./wire.ts"

/** The text of a written value, or the rules that the value breaks. */
function written(wire: Wire, type: Type, value: unknown): unknown {
  const run = newRun()
  const found = wire.encoder(type)(value, run, ["a"])
  return run.issues.length === 0 ? found : run.issues.map(({ rule }) => rule)
}

/** The value read from a text, with the rule of a note, or "unreadable" if there is none. */
function read(
  decode: Decode,
  type: Type,
  given: string,
  gateway: Gateway = "hosted",
  wire: Wire = plain.plain
): unknown {
  const found = decode(given, type, { gateway, trustedHosts: [] }, wire)
  if (!("value" in found)) return "unreadable"
  return found.note === undefined ? found.value : [found.value, found.note.rule]
}

describe("bearer tokens", () => {
  test.for<[unknown, unknown]>([
    ["k", "Bearer k"],
    ["b-key", "Bearer b-key"],
    ["Bearer k", "Bearer k"],
    ["bearer   k", "Bearer k"],
    ["Bearer Bearer k", ["value.bearer-doubled"]],
    ["bearer bearer", ["value.bearer-doubled"]],
    ["Bearer", ["value.bearer-doubled"]],
    ["Bearerk", "Bearer Bearerk"],
    ["Basic k", ["value.bearer-token"]],
    ["a\tb", ["value.bearer-token"]],
    ["<k>", ["value.placeholder"]],
    ["Bearer <redacted>", ["value.redacted-text"]],
    ["$KEY", ["value.placeholder"]],
    ["é", ["value.not-a-field-value"]],
    [Redacted.make("k"), "Bearer k"]
  ])("%s", ([value, expected]) => {
    expect(written(bearer.bearer, secretText, value)).toEqual(expected)
  })

  test("reading accepts a token without exact Bearer, with a note", () => {
    const token = (given: string) => read(bearer.decode, secretText, given)
    expect(token("Bearer k")).toBe("k")
    for (const odd of ["bearer k", "Bearer  k"]) expect(token(odd)).toEqual(["k", "field.repaired"])
    expect(token("k")).toEqual(["k", "field.repaired"])
  })
})

describe("plain values", () => {
  test.for<[Type, string, unknown]>([
    [number({ rule: "a.b", min: 5, max: 99 }), "5", 5],
    [number({ rule: "a.b", min: 5, max: 99 }), "99", 99],
    [number({ rule: "a.b", min: 5, max: 99 }), "4", "unreadable"],
    [number({ rule: "a.b", min: 5, max: 99 }), "100", "unreadable"],
    [number({ rule: "a.b" }), "05", "unreadable"],
    [number({ rule: "a.b" }), "5s", "unreadable"],
    [number({ rule: "a.b" }), "-5", "unreadable"],
    [number({ rule: "a.b" }), "1".repeat(16), Number("1".repeat(16))],
    [number({ rule: "a.b" }), "1".repeat(17), "unreadable"],
    [choice("a", "b"), "b", "b"],
    [choice("a", "b"), "B", "unreadable"],
    [text, "x", "x"],
    [boolean, "true", true],
    [boolean, "false", false],
    [boolean, "True", "unreadable"],
    [boolean, "", "unreadable"]
  ])("%j is read from %s as %s", ([type, given, expected]) => {
    expect(read(plain.decode, type, given)).toEqual(expected)
  })

  test("the hosted gateway reads its booleans in any letter case", () => {
    const flag = (given: string, gateway: Gateway) =>
      read(plain.decode, boolean, given, gateway, plain.hostedAnyCase)
    expect([flag("true", "hosted"), flag("True", "hosted"), flag("FALSE", "hosted")]).toEqual([
      true,
      [true, "field.repaired"],
      [false, "field.repaired"]
    ])
    expect([flag("false", "open-source"), flag("True", "open-source")]).toEqual([false, "unreadable"])
  })

  test("the plain wire cannot read a list", () => {
    expect(() => read(plain.decode, listOf(text, "texts"), "a")).toThrow(TypeError)
  })

  test("a string is written unchanged unless an issue is found", () => {
    expect([written(plain.plain, fieldText, "a"), written(plain.plain, fieldText, "a b")]).toEqual([
      "a",
      "a b"
    ])
    expect(written(plain.plain, fieldText, "<redacted>")).toEqual(["value.redacted-text"])
    expect([written(plain.plain, secretText, "$KEY"), written(plain.plain, fieldText, "$KEY")]).toEqual([
      ["value.placeholder"],
      "$KEY"
    ])
    expect(written(plain.plain, text, "é")).toBe("é")
  })
})

test("a presence flag is sent only if true", () => {
  expect([true, false, "true"].map(value => written(presence.presence, onlyTrue, value))).toEqual([
    "true",
    undefined,
    ["shape.type"]
  ])
  const flag = (given: string, gateway: Gateway) => read(presence.decode, onlyTrue, given, gateway)
  expect(["true", "TRUE", "1"].map(given => flag(given, "hosted"))).toEqual([
    true,
    [true, "field.repaired"],
    [undefined, "field.dead"]
  ])
  expect(["true", "1"].map(given => flag(given, "open-source"))).toEqual([true, [true, "field.repaired"]])
  expect([presence.canonical(true), presence.canonical(false)]).toEqual([true, undefined])
})

describe("comma-separated lists", () => {
  test("are written as checked items", () => {
    expect(written(comma.comma, plainNames, ["a", "b c"])).toBe("a,b c")
    expect(written(comma.comma, plainNames, ["a", "b,c"])).toEqual(["value.list-item"])
    expect(written(comma.comma, plainNames, [])).toEqual(["shape.type"])
    expect(written(names.names, fieldNames, ["X-A", "x-b"])).toBe("x-a,x-b")
    expect(written(names.names, fieldNames, ["x-portkey-a"])).toEqual(["value.forward-portkey"])
  })

  test("are read without surrounding spaces and empty items", () => {
    expect(read(comma.decode, plainNames, " a, b c ,,d")).toEqual(["a", "b c", "d"])
    for (const odd of ['["a"]', " [a", "", ",", " , "])
      expect(read(comma.decode, plainNames, odd)).toBe("unreadable")
    expect(read(comma.decode, plainNames, "a[")).toEqual(["a["])
    expect(read(names.decode, fieldNames, "X-A, x-b")).toEqual(["x-a", "x-b"])
    for (const odd of ["x a", "x-a,b:c", "[]"]) expect(read(names.decode, fieldNames, odd)).toBe("unreadable")
  })

  test("of names may carry values, and absent values drop the name", () => {
    const wire = namesAndValues.namesAndValues
    expect(written(wire, namesOrFields, { "X-A": "1", "x-b": null, "x-c": undefined })).toBe("x-a")
    expect(written(wire, namesOrFields, {})).toBeUndefined()
    expect(written(wire, namesOrFields, { "x-a": "1", "X-A": "2" })).toEqual(["field.twice"])
    expect(written(wire, namesOrFields, { host: 7 })).toEqual(["shape.type", "value.transport-field"])
    expect(namesAndValues.canonical({ "X-A": "1", "x-b": undefined })).toEqual(["x-a"])
    expect(namesAndValues.canonical({ "x-b": undefined })).toBeUndefined()
    expect(namesAndValues.canonical(["X-A"])).toEqual(["x-a"])
  })
})

test("a URL is written without trailing slashes, and an invalid one is read with a note", () => {
  expect(written(baseUrl.baseUrl, customHostText, "https://a.com/v1//")).toBe("https://a.com/v1")
  expect(written(baseUrl.baseUrl, customHostText, 7)).toEqual(["shape.type"])
  expect(read(baseUrl.decode, customHostText, "https://a.com/")).toBe("https://a.com")
  expect(read(baseUrl.decode, customHostText, "ftp://a.com/")).toEqual(["ftp://a.com", "value.url"])
})

describe("JSON", () => {
  const object = objectOf({ name: "it", like: "{}", keys: {}, rest: { of: text } })
  const list = listOf(object, "objects", "[{}]")

  test.for<[Type, string, unknown]>([
    [object, '{"a":"b"}', { a: "b" }],
    [object, "{}", {}],
    [object, '{"a":7}', "unreadable"],
    [object, "[]", "unreadable"],
    [object, "{'a':'b'}", "unreadable"],
    [list, '[{"a":7}]', [{ a: 7 }]],
    [list, "[7]", "unreadable"],
    [list, "{}", "unreadable"]
  ])("%j reads %s", ([type, given, expected]) => {
    expect(read(json.decode, type, given)).toEqual(expected)
  })

  test("single quotes have their own parse fault", () => {
    const fault = (given: string) => {
      const found = json.parseJson(given)
      return "fault" in found ? found.fault : undefined
    }
    expect(
      [fault("{'a':1}"), fault("[ 'a']"), fault(" {  'a")].every(each => each === fault("{'a':1}"))
    ).toBe(true)
    expect([fault("{a:'b'}"), fault("x{'a'")].every(each => each === fault("x"))).toBe(true)
    expect(fault("{'a':1}")).not.toBe(fault("x"))
    expect(json.parseJson("7")).toEqual({ value: 7 })
  })

  test("has a canonical form without -0 and with revealed secrets", () => {
    const canonical = json.canonical({ a: -0, b: [Redacted.make("k"), 1], c: undefined })
    expect(canonical).toEqual({ a: 0, b: ["k", 1] })
    expect(Object.is((canonical as { a: number }).a, 0)).toBe(true)
  })
})
