import { runInNewContext } from "node:vm"
import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { abridge, isPlainObject, parseJson } from "./plain-data.ts"

test("isPlainObject accepts plain objects of any realm, and no class instances", () => {
  for (const plain of [{}, Object.create(null), runInNewContext("({})")])
    expect(isPlainObject(plain)).toBe(true)
  const others = [null, undefined, "text", 7, [], () => 1, new Date(0), new Map(), new (class Options {})()]
  for (const other of [...others, Redacted.make("k")]) expect(isPlainObject(other)).toBe(false)
})

test("parseJson parses JSON, including null, and returns undefined for other text", () => {
  expect(parseJson("null")).toEqual({ value: null })
  expect(parseJson('{"a":[1]}')).toEqual({ value: { a: [1] } })
  expect(parseJson("{a:1}")).toBeUndefined()
})

test("abridge cuts only a string that is longer than the limit", () => {
  expect(abridge("abcd", 5)).toBe("abcd")
  expect(abridge("abcde", 5)).toBe("abcde")
  expect(abridge("abcdef", 5)).toBe("abcd…")
})
