import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { branchOf } from "./branch.ts"
import { boolean, choice, json, listOf, number, objectOf, ref, secretText, text, unionOf } from "./kinds.ts"
import type { Type } from "./type.ts"

const object = objectOf({ name: "it", like: "{}", keys: {} })
const values = {
  text: "x",
  number: 7,
  boolean: false,
  null: null,
  list: [1],
  object: {},
  instance: new Map(),
  redacted: Redacted.make("x"),
  absent: undefined
}

/** The names of the values that a union of only this type accepts. */
const taken = (type: Type): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (branchOf([type], value) === type ? [name] : []))
    .join(" ")

test.for<[string, Type, string]>([
  ["text", text, "text"],
  ["a secret", secretText, "text redacted"],
  ["a number", number({ rule: "a.b" }), "number"],
  ["a boolean", boolean, "boolean"],
  ["a choice", choice("x", "y"), "text"],
  ["a list", listOf(text, "texts"), "list"],
  ["an object", object, "object"],
  ["a union", unionOf({ expected: "it", like: "1" }, text, boolean), "text boolean"],
  ["any JSON", json("anything"), "text number boolean null list object instance redacted absent"],
  ["a JSON object", json("object"), "object"],
  ["a scalar", json("scalar"), "text number boolean null absent"],
  ["a reference", ref("It", () => number({ rule: "a.b" })), "number"]
])("%s takes only its JSON type", ([, type, names]) => {
  expect(taken(type)).toBe(names)
})

test("branchOf returns the first type that takes the value", () => {
  const types = [choice("a"), text, boolean]
  expect(branchOf(types, "b")).toBe(types[0])
  expect(branchOf(types, true)).toBe(types[2])
  expect(branchOf(types, 7)).toBeUndefined()
  expect(branchOf([], 7)).toBeUndefined()
})
