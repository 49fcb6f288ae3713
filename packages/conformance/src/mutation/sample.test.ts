import { describe, expect, test } from "vitest"
import { type MutantPlace, sampleOf } from "./sample.ts"

const place = (file: string, line: number): MutantPlace => ({
  file,
  start: { line, column: 1 },
  end: { line, column: 5 },
  mutator: "BooleanLiteral",
  replacement: "true"
})

describe("a sample", () => {
  const places = ["core/src/lint/a.ts", "core/src/spec/b.ts"].flatMap(file =>
    Array.from({ length: 100 }, (_, line) => place(`packages/${file}`, line))
  )

  test("has the same number of mutants for each folder, and depends only on the seed", () => {
    const sampled = sampleOf(places, { perFolder: 20, seed: 1 })
    const ofLint = sampled.filter(({ file }) => file.includes("lint"))
    expect([ofLint.length, sampled.length]).toEqual([20, 40])
    expect(sampleOf(places.toReversed(), { perFolder: 20, seed: 1 })).toEqual(sampled)
    expect(sampleOf(places, { perFolder: 20, seed: 2 })).not.toEqual(sampled)
  })

  test("of everything contains every mutant, in random order", () => {
    const all = sampleOf(places, { perFolder: Number.POSITIVE_INFINITY, seed: 1 })
    expect(all.toSorted((one, other) => places.indexOf(one) - places.indexOf(other))).toEqual(places)
    const early = all.slice(0, 60).filter(({ file }) => file.includes("lint")).length
    expect(early).toBeGreaterThan(15)
    expect(early).toBeLessThan(45)
  })
})
