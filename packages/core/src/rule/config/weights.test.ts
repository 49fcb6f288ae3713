import { expect, test } from "vitest"
import { choosing, hosted, issuesOf } from "../../compile/issues.fixture.ts"

const weighed = (...weights: ReadonlyArray<number | undefined>) =>
  choosing({ mode: "loadbalance" }, ...weights.map(weight => ({ ...hosted, weight })))

test("weights with a positive sum have no issue", () => {
  expect(issuesOf(weighed(5, 3, 1))).toBe("")
  expect(issuesOf(weighed(0.7, 0.3))).toBe("")
  expect(issuesOf(weighed(0, 1))).toBe("")
  expect(issuesOf(weighed(undefined, undefined))).toBe("")
  expect(issuesOf(weighed(0, 3))).toBe("")
  expect(issuesOf(weighed(0.1, 0.2, 0.7))).toBe("")
  expect(issuesOf(weighed())).not.toContain("weights")
})

test("weights whose sum is 0 or infinite get an error", () => {
  expect(issuesOf(weighed(0, 0))).toMatchInlineSnapshot(`
    "error: targets has weights that add up to 0, so every request is answered with 500
      Give a target a weight above 0. (config.weights-sum)"
  `)
  expect(issuesOf(weighed(1e308, 1e308))).toMatchInlineSnapshot(`
    "error: targets has weights that add up to Infinity, so every request is answered with 500
      Give a target a weight above 0. (config.weights-sum)"
  `)
})

test("a weight that is negative or not finite gets an error", () => {
  expect(issuesOf(weighed(-1, 2))).toMatchInlineSnapshot(`
    "error: targets[0].weight must be a number, at least 0; it is -1
      Write a number, at least 0. (value.weight)"
  `)
  expect(issuesOf(weighed(Number.NaN, 1))).toMatchInlineSnapshot(`
    "error: targets[0].weight must be a number, at least 0; it is NaN
      Write a number, at least 0. (value.weight)"
  `)
  expect(issuesOf(weighed(Number.POSITIVE_INFINITY, 1))).toMatchInlineSnapshot(`
    "error: targets[0].weight must be a number, at least 0; it is Infinity
      Write a number, at least 0. (value.weight)"
  `)
})

test("mixed and fractional weights get a warning", () => {
  expect(issuesOf(weighed(0.9, undefined))).toMatchInlineSnapshot(`
    "warning: targets[1].weight is missing where other targets have one; it counts as 1
      Write a weight for every target. (config.weights-mixed)"
  `)
  expect(issuesOf(weighed(undefined, 9))).toContain(
    "targets[0].weight is missing where other targets have one"
  )
  expect(issuesOf(weighed(0.5, 3))).toContain("fractional weights that add up to 3.5")
  expect(issuesOf(weighed(0.5, 0.4))).toMatchInlineSnapshot(`
    "warning: targets has fractional weights that add up to 0.9, not 1; they count relative to the sum
      Check that none is missing. (config.weights-fraction)"
  `)
})

test("a weight outside a load balancer gets a warning", () => {
  expect(issuesOf(choosing({ mode: "fallback" }, { ...hosted, weight: 1 }, hosted))).toMatchInlineSnapshot(`
    "warning: targets[0].weight is read only in mode "loadbalance"
      Leave it out. (config.weight-unread)"
  `)
  expect(issuesOf({ ...hosted, weight: 1 })).toMatchInlineSnapshot(`
    "warning: weight is read only in a target
      Leave it out. (config.weight-unread)"
  `)
})
