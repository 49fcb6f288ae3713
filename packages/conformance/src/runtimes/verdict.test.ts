import { expect, test } from "vitest"
import type { Gap } from "./gap.ts"
import type { Outcome } from "./inside/vitest.ts"
import { verdictOf } from "./verdict.ts"

const gap: Gap = { runtime: "Bun", suites: ["fetch"], test: "streams", reason: "Bun has no streams" }
const outcome = (title: string, status: Outcome["status"]): Outcome => ({
  titles: ["the contract", title],
  status,
  ...(status === "failed" && { message: "it broke" })
})

test("a failure that a gap explains gives a reason and no fault", () => {
  const outcomes = [outcome("streams", "failed"), outcome("aborts", "passed"), outcome("sends", "skipped")]
  expect(verdictOf(outcomes, [gap])).toEqual({
    passed: 1,
    run: 2,
    reasons: ["Bun has no streams"],
    faults: []
  })
})

test("any other failure gives a fault with its message", () => {
  expect(verdictOf([outcome("aborts", "failed")], []).faults).toEqual(["the contract > aborts\n  it broke"])
})

test("a gap whose test passes, and a suite that ran no test, give a fault", () => {
  expect(verdictOf([outcome("streams", "passed")], [gap]).faults).toEqual([
    '"streams" passes now: take it out of gap.ts'
  ])
  expect(verdictOf([outcome("sends", "skipped")], []).faults).toEqual(["no test was run"])
})
