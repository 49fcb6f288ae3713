// The content of the guide for users of portkey-ai. Each row of the list of differences has an example that gets a note of
// its rule, and of no other rule.

import { compile, formatIssue } from "@portspec/core"
import { expect, test } from "vitest"
import { type DifferenceRule, differences } from "../src/difference.ts"
import { fromPortkeyOptions } from "../src/from-portkey-options.ts"
import { sampleKey, sampleOptions, sampleSpec } from "./migration-sample.ts"
import { commonOptions, exampleOptions } from "./sdk-difference-examples.ts"

const rules = Object.keys(differences) as ReadonlyArray<DifferenceRule>

const rulesOf = (options: object): ReadonlyArray<string> => [
  ...new Set(fromPortkeyOptions(options).notes.map(({ rule }) => rule))
]

test("the options that all examples share get no notes", () => {
  expect(fromPortkeyOptions(commonOptions).notes.map(formatIssue)).toEqual([])
})

// These rules are about header fields inside the option.
const nested = new Set<DifferenceRule>([
  "sdk.transport-field",
  "name.unknown",
  "name.unprefixed",
  "field.alias"
])

test.each(rules)("the example of %s gets a note of this rule only", rule => {
  const around = nested.has(rule) ? ["sdk.nested-headers"] : []
  expect(rulesOf(exampleOptions(rule))).toEqual([...around, rule])
})

test("the spec that the guide shows compiles like the options before it", () => {
  const options = { ...sampleOptions, Authorization: sampleKey }
  const { spec } = fromPortkeyOptions(options)
  expect(compile(sampleSpec)).toEqual(compile(spec))
})
