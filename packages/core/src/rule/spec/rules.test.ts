// Every rule of specs is tested by its own examples.

import { expect, test } from "vitest"
import { check } from "../../compile/check.ts"
import { gatewayRows, identityRows } from "../../rows/gateway.ts"
import { routeForms } from "../../rows/route-rows.ts"
import type { RequestSpec } from "../../spec/request-spec.ts"
import { testByExamples } from "../examples.fixture.ts"
import { aboutSpecRules } from "./about.ts"
import { specErrors } from "./errors.ts"
import type { SpecRule } from "./spec-rule.ts"
import { specWarnings } from "./warnings.ts"

const rules = [...specErrors, ...specWarnings].flat()

testByExamples(rules, Object.entries(aboutSpecRules), (spec, { gateway }) =>
  check(spec as RequestSpec, { gateway })
)

test("each trigger of a rule is a key of some route", () => {
  const known = new Set([
    ...Object.keys({ ...identityRows, ...gatewayRows, extraHeaders: {} }),
    ...routeForms().flatMap(form => Object.keys(form.rows()).map(key => `route.${key}`))
  ])
  const triggers = rules.flatMap(({ on = [] }: SpecRule) => on).map(path => path.join("."))
  expect(triggers.filter(key => !known.has(key))).toEqual([])
})

test("each rule has a unique id, and exactly the rules are documented", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  expect(Object.keys(aboutSpecRules).sort()).toEqual(rules.map(({ id }) => id).sort())
})
