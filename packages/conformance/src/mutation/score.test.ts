import { describe, expect, test } from "vitest"
import type { Judged } from "./judged.ts"
import {
  intervalOf,
  isTooLow,
  overallOf,
  type Score,
  scoresIn,
  scoresOf,
  scoreText,
  withScores
} from "./score.ts"

const date = "2026-11-27"
const judged = (file: string, status: string): Judged => ({
  file,
  start: { line: 1, column: 1 },
  end: { line: 1, column: 5 },
  mutator: "BooleanLiteral",
  replacement: "true",
  status
})
const score = (of: string, mutants: number, measured: number, killed: number): Score => ({
  of,
  mutants,
  measured,
  killed,
  date
})

describe("scores", () => {
  const results = [
    judged("packages/core/src/lint/a.ts", "Killed"),
    judged("packages/core/src/lint/rule/b.ts", "Timeout"),
    judged("packages/core/src/lint/c.ts", "Survived"),
    judged("packages/core/src/lint/c.ts", "NoCoverage"),
    judged("packages/core/src/lint/c.ts", "Ignored"),
    judged("packages/fetch/src/index.ts", "Killed")
  ]
  const files = [...results, ...results].map(({ file }) => file)

  test("are by top folder, and mutants that could not run do not count", () => {
    expect(scoresOf(results, files, date)).toEqual([score("core/lint", 10, 4, 2), score("fetch", 2, 1, 1)])
  })

  test("can be for each file", () => {
    const byFile = scoresOf(results, files, date, file => file)
    expect(byFile.map(({ of, mutants, killed }) => [of, mutants, killed])).toEqual([
      ["packages/core/src/lint/a.ts", 2, 1],
      ["packages/core/src/lint/c.ts", 6, 0],
      ["packages/core/src/lint/rule/b.ts", 2, 1],
      ["packages/fetch/src/index.ts", 2, 1]
    ])
  })

  test("are read back from their text, and a folder without a new measurement keeps its score", () => {
    const text = scoreText([score("axios", 100, 10, 9), score("fetch", 64, 64, 60)])
    expect(scoresIn(text)).toEqual([score("axios", 100, 10, 9), score("fetch", 64, 64, 60)])
    const fresh = withScores(text, [score("core/lint", 900, 60, 50), score("fetch", 64, 20, 19)])
    expect(scoresIn(fresh)).toEqual([
      score("axios", 100, 10, 9),
      score("core/lint", 900, 60, 50),
      score("fetch", 64, 20, 19)
    ])
  })
})

describe("the estimate for all mutants", () => {
  test("has Wilson's interval", () => {
    // The textbook's example: 15 of 20.
    const { low, high } = intervalOf(score("a", 1000, 20, 15))
    expect([low.toFixed(1), high.toFixed(1)]).toEqual(["53.1", "88.8"])
    expect(intervalOf(score("a", 1000, 20, 20)).high).toBeCloseTo(100, 10)
  })

  test("is exact if all mutants were measured", () => {
    expect(intervalOf(score("a", 40, 40, 30))).toEqual({ low: 75, high: 75 })
  })

  test("weighs each folder by its number of mutants", () => {
    const { score: percent } = overallOf([score("a", 300, 10, 10), score("b", 100, 20, 10)])
    expect(percent).toBeCloseTo(87.5, 10)
  })

  test("combines the uncertainty of the folders, and is exact if all mutants were measured", () => {
    // A quarter of 1.96 times the root of 12/24 · 12/24 / 24, without the known fifth.
    const { error } = overallOf([score("a", 300, 300, 290), score("b", 100, 20, 10)])
    expect(error).toBeCloseTo(0.25 * 196 * Math.sqrt((0.25 / 24) * 0.8), 10)
    expect(overallOf([score("a", 300, 300, 290)]).error).toBe(0)
    expect(overallOf([score("a", 300, 10, 10)]).error).toBeGreaterThan(10)
  })

  test("is too low if the whole interval is, with at least ten mutants", () => {
    expect(isTooLow(score("a", 1000, 20, 15))).toBe(false)
    expect(isTooLow(score("a", 1000, 20, 13))).toBe(true)
    expect(isTooLow(score("a", 1000, 9, 0))).toBe(false)
    expect(isTooLow(score("a", 1000, 10, 0))).toBe(true)
    expect(isTooLow(score("a", 100, 100, 85))).toBe(false)
    expect(isTooLow(score("a", 100, 100, 84))).toBe(true)
  })
})
