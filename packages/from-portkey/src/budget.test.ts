import { describe, expect, test } from "vitest"
import { firstOf, isTooLarge } from "./budget.ts"

const record = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))

describe("options that are too large", () => {
  test("have more than 50,000 values", () => {
    expect(isTooLarge(record(50_000))).toBe(false)
    expect(isTooLarge(record(50_001))).toBe(true)
    expect(isTooLarge({ headers: record(49_999) })).toBe(false)
    expect(isTooLarge({ headers: record(50_000) })).toBe(true)
  })

  test("have a list of more than 50,000 items, even an empty one", () => {
    expect(isTooLarge({ list: new Array(49_999) })).toBe(false)
    expect(isTooLarge({ list: new Array(50_000) })).toBe(true)
    expect(isTooLarge({ list: new Array(2 ** 32 - 1) })).toBe(true)
  })

  test("count a shared value each time, and count a cycle as endless", () => {
    const shared = record(20_000)
    expect(isTooLarge({ one: shared, two: shared })).toBe(false)
    expect(isTooLarge({ one: shared, two: [shared, shared] })).toBe(true)
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    expect(isTooLarge(cyclic)).toBe(true)
  })

  test("count an instance of a class as one value", () => {
    expect(isTooLarge({ date: new Date(0), map: new Map(Object.entries(record(60_000))) })).toBe(false)
  })
})

test("firstOf reads only the first items of an endless iterable", () => {
  let read = 0
  const endless = function* () {
    for (;;) yield read++
  }
  expect(firstOf(endless(), 3)).toEqual([0, 1, 2])
  expect(read).toBe(3)
  expect(firstOf([7], 3)).toEqual([7])
})
