// Differential: for any options, the fields of `createHeaders` of the installed portkey-ai and those of the converted spec are
// the same, or each one that differs is accounted for by a note whose rule is on the guide's list.

import { type Gateway, SpecError, table } from "@portspec/core"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { runsOf } from "../../../core/src/testing/runs.ts"
import { accountedRules, unaccounted } from "./accounting.ts"
import { clientFields, compiled, converted, type Options, sdkFields } from "./header-maps.ts"
import { documented } from "./migration-page.ts"
import { optionNames, optionsArbitrary } from "./options-arbitrary.ts"
import { mended } from "./refused-spec.ts"

const runs = runsOf(1500)

const patience = 120_000

const rules = new Set(documented.map(({ rule }) => rule))
/** Notes on values that are kept, and that their types or a gateway doubt: those account for no difference. */
const isDoubt = (rule: string): boolean => /^(?:value|gateway|route|auth)\./.test(rule) && !rules.has(rule)

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]

/** What the runs have come across. */
const reached = {
  rules: new Set<string>(),
  fields: new Set<string>(),
  alike: 0,
  told: 0,
  refused: 0,
  parted: 0
}

test("every rule of the guide has an account of what it may explain, and no other has", () => {
  expect(rules).toEqual(accountedRules)
})

describe.each(gateways)("for the %s gateway", gateway => {
  test(
    "every difference from createHeaders is told, of the option that makes it",
    () => {
      fc.assert(
        fc.property(optionsArbitrary(gateway), options => {
          expect(untold(options, gateway)).toEqual([])
        }),
        runs
      )
    },
    patience
  )
})

/** The differences that no note accounts for. */
function untold(options: Options, gateway: Gateway): ReadonlyArray<string> {
  const sdk = sdkFields(options)
  const result = converted(options)
  // What the SDK cannot read, Portspec may read or not; what the SDK reads, it must.
  if (result === undefined) return sdk === undefined ? [] : ["the options are not read"]
  const { spec } = result
  const notes = result.notes.filter(({ rule }) => !isDoubt(rule))
  for (const { rule } of notes) reached.rules.add(rule)
  const strangers = notes.filter(({ rule, path }) => !rules.has(rule) || !isOption(path[0], options, rule))
  if (strangers.length > 0) return strangers.map(({ rule, path }) => `${rule} at ${path.join(".")}`)
  if (sdk === undefined) return []
  for (const field of Object.keys(sdk)) reached.fields.add(field)
  const fields = compiled(spec, { gateway })
  if (fields instanceof SpecError) {
    reached.refused++
    const rest = mended(spec, gateway)
    if (rest === undefined) return []
    reached.parted++
    return unaccounted({ options, notes, sdk, own: rest.fields, isRefused: rest.isNamed })
  }
  const differences = unaccounted({ options, notes, sdk, own: fields, isRefused: () => false })
  if (JSON.stringify(sorted(sdk)) === JSON.stringify(sorted(fields))) reached.alike++
  else reached.told++
  return differences
}

const sorted = (fields: object): unknown => Object.entries(fields).sort()

/** Whether a note's path begins with an option that was given; what is missing was not. */
const isOption = (name: unknown, options: Options, rule: string): boolean =>
  rule === "sdk.missing" || rule === "sdk.strict-default" || Object.hasOwn(options, String(name))

test(
  "the client adds to createHeaders what is told, and no more",
  () => {
    fc.assert(
      fc.property(optionsArbitrary("hosted"), options => {
        // These it keeps for itself.
        const { baseURL: _, calculateAudioDuration: __, ...sent } = options
        const plain = sdkFields(sent)
        fc.pre(plain !== undefined)
        const { "x-portkey-strict-open-ai-compliance": strict, ...others } = clientFields({
          apiKey: null,
          ...options
        })
        const { "x-portkey-strict-open-ai-compliance": given, ...rest } = plain
        const { spec, notes = [] } = converted(options) ?? {}
        const isTold = (rule: string): boolean => notes.some(note => note.rule === rule)
        // It takes the options that it knows before the others, so that of two another one may win.
        if (!isTold("sdk.given-twice")) expect(others).toEqual(rest)
        if (strict === given) return
        expect([strict, given]).toEqual(["false", undefined])
        // Under another spelling it is given all the same, and told of.
        const isGiven = Object.keys(options).some(option => /strict/i.test(option))
        expect(isTold("sdk.strict-default") || isGiven || spec?.strictOpenAiCompliance !== undefined).toBe(
          true
        )
      }),
      runs
    )
  },
  patience
)

describe("the runs above reach", () => {
  test("every rule of the guide", () => {
    expect([...rules].filter(rule => !reached.rules.has(rule))).toEqual([])
  })

  test("every field of the table that an option can become", () => {
    const fields = table.map(({ field }) => field).filter(field => field.startsWith("x-portkey-"))
    expect(fields.filter(field => !reached.fields.has(field))).toEqual([])
    expect(optionNames.length).toBeGreaterThan(new Set(fields).size - 5)
  })

  test("options that are sent alike, told of, refused; and few of those cannot be parted from the rest", () => {
    expect(reached.alike).toBeGreaterThan(30)
    expect(reached.told).toBeGreaterThan(300)
    expect(reached.refused).toBeGreaterThan(300)
    expect(reached.parted / reached.refused).toBeGreaterThan(0.95)
  })
})
