import { describe, expect, test } from "vitest"
import { firstOf, isTooLarge } from "./budget.ts"

const record = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))

describe("options with more values than are looked at", () => {
  test("have more than 50,000", () => {
    expect(isTooLarge(record(50_000))).toBe(false)
    expect(isTooLarge(record(50_001))).toBe(true)
    expect(isTooLarge({ headers: record(49_999) })).toBe(false)
    expect(isTooLarge({ headers: record(50_000) })).toBe(true)
  })

  test("or a list that is as long, whatever is in it", () => {
    expect(isTooLarge({ list: new Array(49_999) })).toBe(false)
    expect(isTooLarge({ list: new Array(50_000) })).toBe(true)
    expect(isTooLarge({ list: new Array(2 ** 32 - 1) })).toBe(true)
  })

  test("count what is shared each time, and a cycle is endless", () => {
    const shared = record(20_000)
    expect(isTooLarge({ one: shared, two: shared })).toBe(false)
    expect(isTooLarge({ one: shared, two: [shared, shared] })).toBe(true)
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    expect(isTooLarge(cyclic)).toBe(true)
  })

  test("an object of a class is one value", () => {
    expect(isTooLarge({ date: new Date(0), map: new Map(Object.entries(record(60_000))) })).toBe(false)
  })
})

test("the first of endlessly many items are read, and no more", () => {
  let read = 0
  const endless = function* () {
    for (;;) yield read++
  }
  expect(firstOf(endless(), 3)).toEqual([0, 1, 2])
  expect(read).toBe(3)
  expect(firstOf([7], 3)).toEqual([7])
})
