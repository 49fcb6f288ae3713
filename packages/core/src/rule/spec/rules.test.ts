// Every rule of specs is tested by its own examples.

import { expect, test } from "vitest"
import { check } from "../../compile/check.ts"
import { layoutOf } from "../../encode/layout.ts"
import { routeForms } from "../../rows/route-rows.ts"
import type { RequestSpec } from "../../spec/request-spec.ts"
import { testByExamples } from "../examples.fixture.ts"
import { aboutSpecRules } from "./about.ts"
import { specErrors } from "./errors.ts"
import { specWarnings } from "./warnings.ts"

const rules = [...specErrors, ...specWarnings].flat()

testByExamples(rules, Object.entries(aboutSpecRules), (spec, { gateway }) =>
  check(spec as RequestSpec, { gateway })
)

test("each key of a spec and of its route has a bit of its own", () => {
  for (const form of routeForms()) {
    const bits = [...layoutOf(form).bits.values()]
    expect([new Set(bits).size, bits.includes(0)]).toEqual([bits.length, false])
  }
})

test("each rule is triggered by keys of some route", () => {
  const known = new Set(routeForms().flatMap(form => [...layoutOf(form).bits.keys()]))
  expect(rules.flatMap(({ on }) => on).filter(key => !known.has(key))).toEqual([])
})

test("each rule has an id of its own, and nothing is documented that is no rule", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  expect(Object.keys(aboutSpecRules).sort()).toEqual(rules.map(({ id }) => id).sort())
})
