import * as fc from "fast-check"
import { expect, test } from "vitest"
import { editDistance, folded, isWithinOneEdit, nearMiss } from "./near-miss.ts"

test("a slip of the keyboard is one edit", () => {
  expect(editDistance("metadata", "metdata", 3)).toBe(1)
  expect(editDistance("metadata", "metadtaa", 3)).toBe(1)
  expect(editDistance("metadata", "metsdata", 3)).toBe(1)
})

test("the nearest known name, whatever its letter case and separators", () => {
  const known = ["apiKey", "requestTimeout", "metadata"]
  expect(nearMiss("api_key", known)).toBe("apiKey")
  expect(nearMiss("reqiestTimeout", known)).toBe("requestTimeout")
  expect(nearMiss("weather", known)).toBeUndefined()
})

test("the distance is a metric's: zero for itself alone, and the same both ways", () => {
  const name = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20))
      expect(editDistance(a, b, 20) === 0).toBe(a === b)
    })
  )
})

test("one edit, found at once, is one that the distance counts", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 })
  let near = 0
  fc.assert(
    fc.property(name, name, (a, b) => {
      const isNear = editDistance(a, b, 1) <= 1
      expect(isWithinOneEdit(a, b)).toBe(isNear)
      if (isNear && a !== b) near++
    })
  )
  expect(near).toBeGreaterThan(20)
})

test("a name that needs as many edits as are allowed is found, whatever its letters", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdé-_ ZQ19"), maxLength: 12 })
  const plainly = (name: string, known: ReadonlyArray<string>): number =>
    Math.min(...known.map(other => editDistance(folded(name), folded(other), 3)))
  fc.assert(
    fc.property(letters, fc.array(letters, { minLength: 1, maxLength: 6 }), (name, known) => {
      const allowed = Math.min(3, Math.floor(folded(name).length / 3))
      const near = nearMiss(name, known)
      const least = plainly(name, known)
      if (near === undefined) expect(least).toBeGreaterThan(allowed)
      else expect(editDistance(folded(name), folded(near), 3)).toBe(least)
    }),
    { numRuns: 2000 }
  )
})

test("a budget ends the search", () => {
  const budget = { left: 3 }
  expect(nearMiss("traget", ["a", "b", "target"], budget)).toBe("target")
  expect(nearMiss("traget", ["target"], budget)).toBeUndefined()
})
