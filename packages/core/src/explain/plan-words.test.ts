import { expect, test } from "vitest"
import { arrivalWords, durationWords, listWords, percentWords } from "./plan-words.ts"
import type { FallbackPlan, PlanNode } from "./routing-plan.ts"

test("a time is told in full", () => {
  const times = [0, 250, 1000, 1500, 61_000, 3_600_000, 10_000_000, 86_400_000, 7 * 86_400_000]
  expect(times.map(durationWords)).toEqual([
    "0 ms",
    "250 ms",
    "1 s",
    "1.5 s",
    "1 min 1 s",
    "1 h",
    "2 h 46 min 40 s",
    "1 day",
    "7 days"
  ])
})

test("a chance has one digit behind the point where it needs it", () => {
  expect([1, 0.7, 1 / 3, 0.0004, 0].map(percentWords)).toEqual([
    "100 %",
    "70 %",
    "33.3 %",
    "under 0.1 %",
    "0 %"
  ])
})

test("a list of one, two and three", () => {
  expect([[], [1], [1, 2], [1, 2, 3]].map(each => listWords(each, "or"))).toEqual([
    "",
    "1",
    "1 or 2",
    "1, 2 or 3"
  ])
})

test("places in a fallback", () => {
  const words = (position: number) => {
    const arrival = { by: "fallback", position, after: [429] } as const
    return arrivalWords({ arrival } as unknown as PlanNode, { mode: "fallback" } as FallbackPlan)
  }
  expect([1, 2, 3, 4, 11, 12, 21, 112].map(words)).toEqual([
    "1st",
    ...["2nd", "3rd", "4th", "11th", "12th", "21st", "112th"].map(place => `${place}, after 429`)
  ])
})
