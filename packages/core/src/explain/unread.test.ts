import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { mostPlanned } from "../budget.ts"
import { isObject, isTruthy, listOf, numberOf, numbersOf, textOf, textsOf } from "./unread.ts"

const secret = Redacted.make("k")

test("isObject is true of plain objects only", () => {
  expect([{}, Object.create(null)].map(isObject)).toEqual([true, true])
  expect([null, undefined, [], secret, "x", 7, () => 1].map(isObject)).toEqual(Array(7).fill(false))
})

test("textOf reads non-empty text, and numberOf reads finite numbers", () => {
  expect(["x", "", 7, secret].map(textOf)).toEqual(["x", undefined, undefined, undefined])
  expect([7, 0, -1.5].map(numberOf)).toEqual([7, 0, -1.5])
  expect([Number.NaN, Number.POSITIVE_INFINITY, "7"].map(numberOf)).toEqual([undefined, undefined, undefined])
  expect([secret, "x", "", 0].map(isTruthy)).toEqual([true, true, false, false])
})

test("lists keep items of the right type, up to the limit of a plan", () => {
  expect(listOf([1, "a"])).toEqual([1, "a"])
  expect(listOf("ab")).toEqual([])
  expect(numbersOf([1, "2", Number.NaN])).toEqual([1, Number.NaN])
  expect(textsOf([1, "2", ""])).toEqual(["2", ""])
  expect([numbersOf("1"), textsOf({ length: 1 })]).toEqual([undefined, undefined])
  expect(listOf(new Array(mostPlanned + 1))).toHaveLength(mostPlanned)
})
