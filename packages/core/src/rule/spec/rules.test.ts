// Every rule of specs is tested by its own examples.

import { expect, test } from "vitest"
import { check } from "../../compile/check.ts"
import type { RequestSpec } from "../../spec/request-spec.ts"
import { testByExamples } from "../examples.fixture.ts"
import { aboutSpecRules } from "./about.ts"
import { specErrors } from "./errors.ts"
import { mostCallers } from "./spec-rule.ts"
import { specWarnings } from "./warnings.ts"

const rules = [...specErrors, ...specWarnings].flat()

testByExamples(rules, Object.entries(aboutSpecRules), (spec, { gateway }) =>
  check(spec as RequestSpec, { gateway })
)

test.each([specErrors, specWarnings])("each key that calls for a rule has a bit", (...lists) => {
  expect(new Set(lists.flat().flatMap(({ on }) => on)).size).toBeLessThanOrEqual(mostCallers)
})

test("each rule has an id of its own, and nothing is documented that is no rule", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  expect(Object.keys(aboutSpecRules).sort()).toEqual(rules.map(({ id }) => id).sort())
})
