import { expect, test } from "vitest"
import { changed } from "../reliability-page.ts"
import type { Judged } from "./judged.ts"
import { isInSample, type MutantPlace } from "./sample.ts"
import { percent, scoresIn, scoresOf, scoreTable, withScores } from "./score.ts"

const place = (file: string, line = 1): MutantPlace => ({
  file,
  line,
  column: 1,
  mutator: "BooleanLiteral",
  replacement: "true"
})
const judged = (file: string, status: string): Judged => ({ ...place(file), status })

test("scores are by the first folder below src, and what could not run counts neither way", () => {
  const scores = scoresOf(
    [
      judged("packages/core/src/lint/a.ts", "Killed"),
      judged("packages/core/src/lint/rule/b.ts", "Timeout"),
      judged("packages/core/src/lint/c.ts", "Survived"),
      judged("packages/core/src/lint/c.ts", "NoCoverage"),
      judged("packages/core/src/lint/c.ts", "Ignored"),
      judged("packages/fetch/src/index.ts", "Killed")
    ],
    0.25
  )
  expect(scores).toEqual([
    { folder: "core/lint", killed: 2, survived: 2, sampled: 25 },
    { folder: "fetch", killed: 1, survived: 0, sampled: 25 }
  ])
  expect(percent(scores)).toBe(60)
  expect(scoresIn(scoreTable(scores))).toEqual(scores)
})

test("a folder that was not measured this time keeps its score", () => {
  const old = scoreTable([
    { folder: "axios", killed: 9, survived: 1, sampled: 100 },
    { folder: "fetch", killed: 1, survived: 1, sampled: 10 }
  ])
  const fresh = withScores(old, [{ folder: "fetch", killed: 8, survived: 0, sampled: 100 }])
  expect(scoresIn(fresh)).toEqual([
    { folder: "axios", killed: 9, survived: 1, sampled: 100 },
    { folder: "fetch", killed: 8, survived: 0, sampled: 100 }
  ])
})

test("a page is changed between its marks alone", () => {
  const page = "a\n\n<!-- x -->\n\nold\n\n<!-- /x -->\n\nb"
  expect(changed(page, "x", text => `${text}er`)).toBe(page.replace("old", "older"))
  expect(() => changed(page, "y", text => text)).toThrow("no marks for y")
})

test("a sample is about its share, the same for the same seed", () => {
  const places = Array.from({ length: 2000 }, (_, line) => place("packages/core/src/a.ts", line))
  const sampled = (seed: number) => places.filter(each => isInSample(each, { share: 0.1, seed }))
  expect(sampled(1).length).toBeGreaterThan(150)
  expect(sampled(1).length).toBeLessThan(250)
  expect(sampled(1)).toEqual(sampled(1))
  expect(sampled(1)).not.toEqual(sampled(2))
  expect(places.filter(each => isInSample(each, { share: 1, seed: 1 }))).toEqual(places)
})
