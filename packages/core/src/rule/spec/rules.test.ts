// Every rule of specs is tested by its own examples: it reports `wrong`, and of `right` nothing is reported.

import { describe, expect, test } from "vitest"
import { check } from "../../compile/check.ts"
import { aboutSpecRules, specExamplesOf } from "./about.ts"
import { specErrors } from "./errors.ts"
import { mostCallers } from "./spec-rule.ts"
import { specWarnings } from "./warnings.ts"

const rules = [...specErrors, ...specWarnings].flat()

describe.each(
  rules.flatMap(({ id, severity }) => specExamplesOf(id).map(example => [id, severity, example] as const))
)("%s", (id, severity, { wrong, right, gateway = "hosted" }) => {
  test("its wrong example has an issue of the rule, of its severity", () => {
    const issues = check(wrong, { gateway })
    expect(issues.map(({ rule }) => rule)).toContain(id)
    expect(issues.find(({ rule }) => rule === id)?.severity).toBe(severity)
  })

  test("its right example has none at all", () => {
    expect(check(right, { gateway })).toEqual([])
  })
})

test.each([specErrors, specWarnings])("each key that calls for a rule has a bit", (...lists) => {
  expect(new Set(lists.flat().flatMap(({ on }) => on)).size).toBeLessThanOrEqual(mostCallers)
})

test("each rule has an id of its own, and nothing is documented that is no rule", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  expect(Object.keys(aboutSpecRules).sort()).toEqual(rules.map(({ id }) => id).sort())
})
