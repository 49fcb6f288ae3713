// Law 10 for header fields: applying the edit of an issue removes it, and for a single mistake it adds no other.

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { parseJson } from "../grammar/wire/json.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import { contradictions, edited } from "../issue/edited.fixture.ts"
import type { Edit, Issue } from "../issue/issue.ts"
import { knownFields } from "../rows/known-fields.ts"
import { sentFields } from "../testing/client-credential.fixture.ts"
import { changedFields, inventedFields } from "../testing/raw-fields-arbitrary.fixture.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { lint } from "./lint.ts"

/** `fields` after `edit`. Below the name, a path leads into the JSON or the list in the field. */
function editedFields(fields: HeaderFields, edit: Edit): HeaderFields {
  const [field, ...below] = edit.path
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]): Array<[string, string]> => {
      if (name.toLowerCase() !== field) return [[name, text]]
      if (below.length > 0) return [[name, editedPart(text, { ...edit, path: below })]]
      if ("rename" in edit) return [[edit.rename, text]]
      return "set" in edit ? [[name, String(edit.set)]] : []
    })
  )
}

function editedPart(text: string, edit: Edit): string {
  const json = parseJson(text)
  return "value" in json && typeof json.value === "object"
    ? asciiJson(edited(json.value, edit))
    : (edited(text.split(","), edit) as ReadonlyArray<string>).join(",")
}

const named = ({ rule, path }: Issue): string => `${rule} at ${JSON.stringify(path)}`
const namesOf = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> => issues.map(named)

const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)

const names = [...knownFields().keys()]

/** Fields with the names of any gateway field, also misspelt, and values of other fields. */
const misusedFields: fc.Arbitrary<HeaderFields> = fc.dictionary(
  fc.constantFrom(
    ...names,
    ...names.map(name => name.replace("x-portkey-", "")),
    ...names.map(name => name.replaceAll("-", "_")),
    ...names.map(name => `${name}s`)
  ),
  fc.constantFrom(
    ...[
      "",
      "true",
      "False",
      "1",
      "30s",
      "null",
      "x",
      "a, b",
      "'a', 'b'",
      "@a",
      "pc-1",
      "https://llm.example.com/"
    ],
    ...['["a"]', '{"a":1}', '"x"', '{"guardrails":["pg-1"]}', '{"provider":"OpenAI","apiKey":"fake"}']
  ),
  { minKeys: 1, maxKeys: 4 }
)

type Slip = (name: string, value: string) => readonly [name: string, value: string]

/** What can be wrong with one field and be repaired by one edit. */
const slips: ReadonlyArray<readonly [what: string, slip: Slip]> = [
  ["two letters of its name are swapped", (name, value) => [name.replace(/(.)(.)$/, "$2$1"), value]],
  ["its name has no prefix", (name, value) => [name.replace(/^x-portkey-/, ""), value]],
  ["its name has underscores", (name, value) => [name.replaceAll("-", "_"), value]],
  // JSON in capitals has more than one mistake.
  ["its text is in capitals", (name, value) => [name, /^[{[]/.test(value) ? value : value.toUpperCase()]],
  ["its text has white space at the ends", (name, value) => [name, ` ${value}\t`]],
  ["its text ends in a slash", (name, value) => [name, value.startsWith("http") ? `${value}/` : value]],
  ["its list is JSON", (name, value) => [name, /,/.test(value) ? JSON.stringify(value.split(",")) : value]]
]

interface Slipped {
  readonly wrong: HeaderFields
  /** The name of the field that is wrong. */
  readonly field: string
}

/** Each way to make `slip` in one of the fields. */
const slipped = (right: HeaderFields, slip: Slip): ReadonlyArray<Slipped> =>
  Object.entries(right).flatMap(([name, value]) => {
    const { [name]: _, ...others } = right
    const [field, text] = slip(name, value)
    if ((field === name && text === value) || Object.hasOwn(others, field)) return []
    return [{ wrong: { ...others, [field]: text }, field }]
  })

describe.each<Gateway>(["hosted", "open-source"])("for the %s gateway", gateway => {
  test.each(slips)("one edit repairs a field where %s", (_, slip) => {
    let edits = 0
    fc.assert(
      fc.property(specArbitrary({ gateway }), fc.nat(), (spec, place) => {
        const right = sentFields(spec, { gateway })
        const all = slipped(right, slip)
        if (all.length === 0) return
        const before = new Set(namesOf(lint(right, { gateway })))
        const { wrong, field } = all[place % all.length] as Slipped
        const about = lint(wrong, { gateway }).filter(issue => !before.has(named(issue)))
        for (const issue of about) {
          if (issue.edit === undefined || issue.path[0] !== field) continue
          edits++
          const after = namesOf(lint(editedFields(wrong, issue.edit), { gateway }))
          expect(after).not.toContain(named(issue))
          expect(after.filter(each => !before.has(each) && !namesOf(about).includes(each))).toEqual([])
        }
      }),
      { numRuns: 300 }
    )
    expect(edits).toBeGreaterThan(10)
  })

  test("with any errors, an edit removes its issue and causes no error in its place", () => {
    const rules = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(changedFields(gateway), inventedFields, misusedFields), fields => {
        const issues = lint(fields, { gateway })
        for (const issue of issues) {
          if (issue.edit === undefined) continue
          rules.add(issue.rule)
          const after = lint(editedFields(fields, issue.edit), { gateway })
          expect(namesOf(after)).not.toContain(named(issue))
          expect(contradictions(issue.edit, issues, after)).toEqual([])
        }
      }),
      { numRuns: 1_000 }
    )
    expect(rules.size).toBeGreaterThan(6)
  })
})
