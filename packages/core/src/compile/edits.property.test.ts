// Law 10: applying the edit of an issue removes the issue and adds no other.

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { contradictions, edited } from "../issue/edited.fixture.ts"
import type { Issue } from "../issue/issue.ts"
import { aboutConfigRules } from "../rule/config/about.ts"
import { examplesOf } from "../rule/examples.ts"
import { aboutSpecRules } from "../rule/spec/about.ts"
import { almostConfigFor, almostSpecFor } from "../testing/almost-spec.ts"
import { configArbitrary } from "../testing/config-arbitrary.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { check } from "./check.ts"
import { checkConfig } from "./check-config.ts"

const named = ({ rule, path }: Issue): string => `${rule} at ${JSON.stringify(path)}`
const namesOf = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> => issues.map(named)

/** Mistakes in one place that one edit repairs. Each turns a value into a wrong one. */
const slips: ReadonlyArray<readonly [name: string, slip: (value: unknown) => unknown]> = [
  ["a boolean as text", value => (typeof value === "boolean" ? String(value) : value)],
  ["a number as text", value => (typeof value === "number" ? String(value) : value)],
  ["a choice in capitals", value => (typeof value === "string" ? value.toUpperCase() : value)]
]

/** Each way to make `slip` in one place of `value`. */
function* slipped(value: unknown, slip: (value: unknown) => unknown): Generator<unknown> {
  const other = slip(value)
  if (other !== value) yield other
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const each of slipped(item, slip)) yield value.with(index, each)
  } else if (isPlainObject(value)) {
    for (const [key, part] of Object.entries(value))
      for (const each of slipped(part, slip)) yield { ...value, [key]: each }
  }
}

/** Each way to misspell one key of `value`: two of its letters swapped. */
function* misspelt(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const each of misspelt(item)) yield value.with(index, each)
  } else if (isPlainObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      const wrong = key.slice(0, 2) + key.charAt(3) + key.charAt(2) + key.slice(4)
      if (key.length > 4 && !Object.hasOwn(value, wrong))
        yield Object.fromEntries(
          Object.entries(value).map(([name, each]) => [name === key ? wrong : name, each])
        )
      for (const each of misspelt(part)) yield { ...value, [key]: each }
    }
  }
}

/** Values that people write in the wrong place. */
const awkward: ReadonlyArray<unknown> = [
  ["pg-1"],
  "pg-1",
  {},
  [],
  { a: 1 },
  "",
  "true",
  "1",
  1,
  true,
  null,
  [{}],
  ["pg-1", { id: "pg-2" }]
]

/** `values`, each with an awkward value in one place. */
const inOnePlace = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(values, fc.constantFrom(...awkward), fc.nat()).map(([value, other, place]) => {
    const all = [...slipped(value, () => other)]
    return all[place % all.length]
  })

/** Specs and configs, each for one of the gateways. */
const specsOfAny = fc.oneof(specArbitrary({ gateway: "hosted" }), specArbitrary({ gateway: "open-source" }))
const configsOfAny = fc.oneof(configArbitrary("hosted"), configArbitrary("open-source"))

/** The value that a repair gives as an example in JSON. */
function exampleIn(repair: string): unknown {
  const [, text] = /[Ff]or example,? (?:write )?(.*)\.$/.exec(repair) ?? []
  try {
    return text === undefined ? undefined : JSON.parse(text.replaceAll("…", "fake"))
  } catch {
    return undefined
  }
}

type Checked = (value: unknown) => ReadonlyArray<Issue>

/**
 * Asserts that each edit for `wrong` removes its issue and adds none that `right` lacks. Returns the number of edits.
 */
function expectMended(wrong: unknown, right: ReadonlyArray<string>, checked: Checked): number {
  const before = new Set(right)
  const issues = checked(wrong).filter(issue => !before.has(named(issue)))
  for (const issue of issues) {
    if (issue.edit === undefined) continue
    const after = namesOf(checked(edited(wrong, issue.edit)))
    expect(after).not.toContain(named(issue))
    // One slip may be reported in several places, and the edit repairs one of them.
    const others = new Set(namesOf(issues))
    expect(after.filter(each => !before.has(each) && !others.has(each))).toEqual([])
  }
  return issues.filter(({ edit }) => edit !== undefined).length
}

const ofSpecs = Object.values(aboutSpecRules).flatMap(about => [about, ...(about.more ?? [])])
const ofConfigs = [...aboutConfigRules.values()].flat().flatMap(examplesOf)

test("law 10: the edits of every rule's example remove their issues and cause no others", () => {
  let edits = 0
  for (const { wrong, gateway = "hosted" } of ofSpecs)
    edits += expectMended(wrong, [], value => check(value, { gateway }))
  for (const { wrong, gateway = "hosted" } of ofConfigs)
    edits += expectMended(wrong, [], value => checkConfig(value, { gateway }))
  expect(edits).toBeGreaterThan(30)
})

test("regression: a timeout that is too low also in seconds has no edit", () => {
  const issues = check({ route: { routedBy: "model" }, requestTimeout: 5e-324 })
  expect(issues.find(({ rule }) => rule === "timeout.looks-like-seconds")).not.toHaveProperty("edit")
})

describe.each<Gateway>(["hosted", "open-source"])("for the %s gateway", gateway => {
  const ofSpec: Checked = value => check(value, { gateway })
  const ofConfig: Checked = value => checkConfig(value, { gateway })
  const inputs = [
    ["a spec", specArbitrary({ gateway }), ofSpec],
    ["a config", configArbitrary(gateway), ofConfig]
  ] as const

  describe.each(inputs)("%s", (_, arbitrary: fc.Arbitrary<unknown>, checked) => {
    test.each(slips)("law 10: the edit for %s removes the issue and causes no other", (_name, slip) => {
      let edits = 0
      fc.assert(
        fc.property(arbitrary, fc.nat(), (value, place) => {
          const all = [...slipped(value, slip)]
          if (all.length === 0) return
          edits += expectMended(all[place % all.length], namesOf(checked(value)), checked)
        }),
        { numRuns: 300 }
      )
      expect(edits).toBeGreaterThan(0)
    })

    test("law 10: the edit for a misspelt key removes the issue and causes no other", () => {
      let edits = 0
      fc.assert(
        fc.property(arbitrary, fc.nat(), (value, place) => {
          const all = [...misspelt(value)]
          if (all.length === 0) return
          const wrong = all[place % all.length]
          const right = namesOf(checked(value))
          edits += expectMended(wrong, right, checked)
          // In a config, an error that the edit would also repair is the same mistake and is not reported. The name of a
          // target is an exception, because its parent reads it.
          const errors = checked(wrong).filter(
            each => each.severity === "error" && !right.includes(named(each))
          )
          const renames = errors.flatMap(({ edit }) => (edit && "rename" in edit ? edit.rename : []))
          if (checked === ofConfig && renames.length > 0 && !renames.includes("name"))
            expect(namesOf(errors)).toHaveLength(1)
        }),
        { numRuns: 300 }
      )
      expect(edits).toBeGreaterThan(30)
    })
  })

  const wrong = [
    ["a spec", fc.oneof(almostSpecFor(gateway), inOnePlace(specsOfAny)), ofSpec],
    ["a config", fc.oneof(almostConfigFor(gateway), inOnePlace(configsOfAny)), ofConfig]
  ] as const

  describe.each(wrong)("with any errors in %s", (_, arbitrary, checked) => {
    test("an edit removes its issue and causes no error in its place", () => {
      fc.assert(
        fc.property(arbitrary, value => {
          const issues = checked(value)
          for (const issue of issues) {
            if (issue.edit === undefined) continue
            const after = checked(edited(value, issue.edit))
            expect(namesOf(after)).not.toContain(named(issue))
            expect(contradictions(issue.edit, issues, after)).toEqual([])
          }
        }),
        { numRuns: 1_000 }
      )
    })

    test("the example in a repair is valid in its place", () => {
      const examples = new Set<string>()
      fc.assert(
        fc.property(arbitrary, value => {
          const issues = checked(value)
          for (const { path, repair, rule } of issues) {
            const example = exampleIn(repair)
            if (rule !== "shape.type" || example === undefined) continue
            examples.add(repair)
            const edit = { path, set: example }
            const found = contradictions(edit, issues, checked(edited(value, edit)))
            // The example is about no target in particular.
            expect(found.filter(issue => issue.rule !== "config.unknown-target")).toEqual([])
          }
        }),
        { numRuns: 1_000 }
      )
      expect(examples.size).toBeGreaterThan(3)
    })
  })
})

test("regression: the hosted gateway deletes guardrails of a wrong type too", () => {
  for (const guardrails of [["pg-1"], { inputs: [] }, { input: "pg-1" }, { output: {} }]) {
    const spec = { apiKey: "pk-fake", route: { provider: "@prod" }, guardrails }
    const [first, lost] = check(spec)
    expect(first?.rule).toMatch(/^shape\./)
    expect(lost).toMatchObject({
      rule: "gateway.field-lost",
      path: ["guardrails"],
      repair: 'Write the guardrails into a config, as "before_request_hooks" or "after_request_hooks".'
    })
    if (first?.edit !== undefined) expect(check(edited(spec, first.edit))).toEqual([lost])
  }
})

test("regression: keys next to a route that are valid only in a separate config must be left out", () => {
  const config = { apikey: "sk-fake", azure_resource_name: "prod", sticky: {}, retry: { attempts: 1 } }
  const errors = check({ apiKey: "pk-fake", route: { provider: "@prod", config } }).filter(
    ({ severity }) => severity === "error"
  )
  expect(errors.map(({ repair }) => repair)).toEqual(["Leave it out.", "Leave it out.", "Leave it out."])
})

test("regression: an edit renames the alias of an Azure option on a route by slug", () => {
  const providerOptions = { azureExtraParams: "drop" }
  const [issue] = check({ apiKey: "pk-fake", route: { provider: "@prod", providerOptions } })
  expect(issue?.edit).toEqual({
    path: ["route", "providerOptions", "azureExtraParams"],
    rename: "azureExtraParameters"
  })
})
