import * as fc from "fast-check"
import { expect, test } from "vitest"
import { folded, isWithinEdits, nearMiss } from "./near-miss.ts"

/** The smallest number of edits, by the textbook algorithm: optimal string alignment. */
function editDistance(one: string, other: string): number {
  const cells = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0))
  )
  const cell = (row: number, column: number): number => cells[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      ;(cells[row] as number[])[column] = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped && row > 1 && column > 1 ? cell(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY
      )
    }
  }
  return cell(one.length, other.length)
}

test("one typing mistake is one edit", () => {
  for (const slip of ["metdata", "metadtaa", "metsdata"]) {
    expect(isWithinEdits("metadata", slip, 1)).toBe(true)
    expect(isWithinEdits("metadata", slip, 0)).toBe(false)
  }
})

test("nearMiss finds the nearest name, in any letter case and with any separators", () => {
  const known = ["apiKey", "requestTimeout", "metadata"]
  expect(nearMiss("api_key", known)).toBe("apiKey")
  expect(nearMiss("reqiestTimeout", known)).toBe("requestTimeout")
  expect(nearMiss("weather", known)).toBeUndefined()
})

test("the edit distance is symmetric, and zero only for equal names", () => {
  const name = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(name, name, fc.integer({ min: 0, max: 4 }), (a, b, edits) => {
      expect(isWithinEdits(a, b, edits)).toBe(isWithinEdits(b, a, edits))
      expect(isWithinEdits(a, b, 0)).toBe(a === b)
    })
  )
})

test("isWithinEdits agrees with the edit distance", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 })
  let near = 0
  fc.assert(
    fc.property(name, name, (a, b) => {
      const distance = editDistance(a, b)
      for (let edits = 0; edits <= 4; edits++) expect(isWithinEdits(a, b, edits)).toBe(distance <= edits)
      if (distance === 1) near++
    }),
    { numRuns: 2000 }
  )
  expect(near).toBeGreaterThan(20)
})

test("nearMiss finds every name within the allowed edits", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdé-_ ZQ19"), maxLength: 12 })
  const plainly = (name: string, known: ReadonlyArray<string>): number =>
    Math.min(...known.map(other => editDistance(folded(name), folded(other))))
  fc.assert(
    fc.property(letters, fc.array(letters, { minLength: 1, maxLength: 6 }), (name, known) => {
      const allowed = Math.min(3, Math.floor(folded(name).length / 3))
      const near = nearMiss(name, known)
      const least = plainly(name, known)
      if (near === undefined) expect(least).toBeGreaterThan(allowed)
      else expect(editDistance(folded(name), folded(near))).toBe(least)
    }),
    { numRuns: 2000 }
  )
})

test("an exhausted budget ends the search", () => {
  const budget = { left: 3 }
  expect(nearMiss("traget", ["a", "b", "target"], budget)).toBe("target")
  expect(nearMiss("traget", ["target"], budget)).toBeUndefined()
})

test("a name below three characters has no near miss, and three edits are the most", () => {
  expect(nearMiss("ab", ["ac"])).toBeUndefined()
  expect(nearMiss("abc", ["abd"])).toBe("abd")
  expect(nearMiss("abcde", ["abcxy"])).toBeUndefined()
  expect(nearMiss("abcdef", ["abcdxy"])).toBe("abcdxy")
  expect(nearMiss("abcdefghijkl", ["abcdefghixyz"])).toBe("abcdefghixyz")
  expect(nearMiss("abcdefghijklmno", ["abcdefghijkwxyz"])).toBeUndefined()
})

test("nearMiss prefers the nearest name, then the first, and stops at an equal one", () => {
  expect(nearMiss("abcdef", ["abcxyf", "abcxef", "abcdxf"])).toBe("abcxef")
  expect(nearMiss("abcdef", ["abcdex", "ABC-DEF", "abcdef"])).toBe("ABC-DEF")
})

test("long names, and names beyond the budget, are not compared", () => {
  expect(nearMiss("a".repeat(80), ["a".repeat(79)])).toBe("a".repeat(79))
  expect(nearMiss("a".repeat(81), ["a".repeat(80)])).toBeUndefined()
  const padded = (hyphens: number): string => `${"-".repeat(hyphens)}abcdef`
  expect(nearMiss("abcdef", [padded(154)])).toBe(padded(154))
  expect(nearMiss("abcdef", [padded(155)])).toBeUndefined()
  const budget = { left: 2 }
  expect(nearMiss("abcdef", ["uvwxyz", "abcdex"], budget)).toBe("abcdex")
  expect(nearMiss("abcdef", ["abcdef"], budget)).toBeUndefined()
})
