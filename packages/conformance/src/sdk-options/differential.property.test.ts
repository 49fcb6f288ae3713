// Differential: for any options, the fields of `createHeaders` of the installed portkey-ai and those of the converted spec are
// the same, or each one that differs is accounted for by a note whose rule is on the guide's list.

import { type Gateway, SpecError, table } from "@portspec/core"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { runsOf } from "../../../core/src/testing/runs.fixture.ts"
import { accountedRules, unaccounted } from "./accounting.ts"
import { clientFields, compiled, converted, type Options, sdkFields } from "./header-maps.ts"
import { documented } from "./migration-page.ts"
import { optionNames, optionsArbitrary } from "./options-arbitrary.ts"
import { mended } from "./refused-spec.ts"

const runs = runsOf(1500)

const patience = 120_000

const rules = new Set(documented.map(({ rule }) => rule))
/** Notes on doubtful values that are kept. They account for no difference. */
const isDoubt = (rule: string): boolean => /^(?:value|gateway|route|auth)\./.test(rule) && !rules.has(rule)

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]

/** What the runs have covered. */
const reached = {
  rules: new Set<string>(),
  fields: new Set<string>(),
  alike: 0,
  told: 0,
  refused: 0,
  parted: 0
}

test("the list of accounts has exactly the rules of the guide", () => {
  expect(rules).toEqual(accountedRules)
})

describe.each(gateways)("for the %s gateway", gateway => {
  test(
    "every difference from createHeaders has a note about its option",
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
  // Portspec may read what the SDK cannot read, and must read what the SDK reads.
  if (result === undefined) return sdk === undefined ? [] : ["the options are not read"]
  const { spec } = result
  const notes = result.notes.filter(({ rule }) => !isDoubt(rule))
  for (const { rule } of notes) reached.rules.add(rule)
  const unexpected = notes.filter(({ rule, path }) => !rules.has(rule) || !isOption(path[0], options, rule))
  if (unexpected.length > 0) return unexpected.map(({ rule, path }) => `${rule} at ${path.join(".")}`)
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

/** Whether a note's path begins with a given option. Notes on missing options do not. */
const isOption = (name: unknown, options: Options, rule: string): boolean =>
  rule === "sdk.missing" || rule === "sdk.strict-default" || Object.hasOwn(options, String(name))

test(
  "the fields that the client adds to createHeaders have notes, and no others",
  () => {
    fc.assert(
      fc.property(optionsArbitrary("hosted"), options => {
        // The SDK does not send these.
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
        // It reads known options before the others, so that another one of two may take precedence.
        if (!isTold("sdk.given-twice")) expect(others).toEqual(rest)
        if (strict === given) return
        expect([strict, given]).toEqual(["false", undefined])
        // It may be given in another spelling, which has a note.
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

describe("the runs above cover", () => {
  test("every rule of the guide", () => {
    expect([...rules].filter(rule => !reached.rules.has(rule))).toEqual([])
  })

  test("every field of the table that an option can become", () => {
    const fields = table.map(({ field }) => field).filter(field => field.startsWith("x-portkey-"))
    expect(fields.filter(field => !reached.fields.has(field))).toEqual([])
    expect(optionNames.length).toBeGreaterThan(new Set(fields).size - 5)
  })

  test("options that are sent identically, differently or refused; almost all of these can be compared without the refused part", () => {
    expect(reached.alike).toBeGreaterThan(30)
    expect(reached.told).toBeGreaterThan(300)
    expect(reached.refused).toBeGreaterThan(300)
    expect(reached.parted / reached.refused).toBeGreaterThan(0.95)
  })
})
