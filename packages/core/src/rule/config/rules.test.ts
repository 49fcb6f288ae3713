// Every rule of configs is tested by its own examples.

import { expect, test } from "vitest"
import { gatewayRules } from "../../grammar/gateway-rules.ts"
import { placeholder } from "../../grammar/placeholder.ts"
import { tagOf } from "../../grammar/rules-of-object.ts"
import { newRun } from "../../grammar/run.ts"
import type { Fields, Kind, ObjectKind, ObjectRule, Type } from "../../grammar/type.ts"
import { visitObjects } from "../../grammar/visit.ts"
import { placeIn } from "../../grammar/walk.ts"
import type { Finding } from "../../issue/words.ts"
import { misplacedKeys } from "../../rows/config/misplaced-keys.ts"
import { aboutRefinement, aboutRefinements, refinementPatterns } from "../../rows/config/refinements.about.ts"
import { target } from "../../rows/config/tree.ts"
import { warnOfConfig } from "../../rows/warn-about-config.ts"
import { writeDocument } from "../../rows/write-document.ts"
import { testByExamples } from "../examples.fixture.ts"
import { examplesOf } from "../examples.ts"
import { aboutConfigRules, type ConfigExample } from "./about.ts"
import { documentErrors, documentWarnings, savedOnlyWarnings } from "./document.ts"
import { configErrors } from "./errors.ts"
import { inlineSecretWarnings } from "./inline-secret.ts"
import { configWarnings } from "./warnings.ts"

/** All issues of a document. */
function findingsOf(
  config: unknown,
  { gateway = "hosted", use = "either" }: ConfigExample
): ReadonlyArray<Finding> {
  const run = newRun({ gateway })
  writeDocument(config, run, [], use)
  warnOfConfig(config, run, [], use)
  return run.issues
}

interface Row {
  readonly rule: ObjectRule
  /** The type that the rule is about; `undefined`: a whole document. */
  readonly about: ObjectKind | undefined
}

const kinds = kindsIn(target)
const rows: ReadonlyArray<Row> = [
  ...[...configErrors, ...configWarnings].flatMap(([{ kind }, lists]) =>
    lists.flat().map(rule => ({ rule, about: kind }))
  ),
  ...[...documentErrors, ...savedOnlyWarnings, ...documentWarnings, ...inlineSecretWarnings].map(rule => ({
    rule,
    about: undefined
  }))
]

/** Whether a rule reports anything about a document. */
function speaks(
  { rule, about }: Row,
  config: Fields,
  { gateway = "hosted", use = "either" }: ConfigExample
): boolean {
  const allowed = { gateway, trustedHosts: [] }
  let told = false
  const ask = (node: Fields, tag: unknown, at: Parameters<ObjectRule["find"]>[3]): void => {
    if (rule.only !== undefined && rule.only !== allowed.gateway) return
    if (rule.of !== undefined && !rule.of.includes(tag as string)) return
    if (rule.on.length > 0 && rule.on.every(key => node[key] === undefined)) return
    rule.find(
      node,
      () => {
        told = true
      },
      allowed,
      at
    )
  }
  if (about === undefined) ask(config, use, placeIn(undefined, "", config))
  else
    visitObjects(target, config, (kind, node, at) => {
      if (kind === about) ask(node, tagOf(kind, node), at)
    })
  return told
}

testByExamples(
  rows.map(({ rule }) => rule),
  [...aboutConfigRules].flatMap(([id, abouts]) => abouts.map(about => [id, about] as const)),
  findingsOf
)

test("every row reports an issue in some example", () => {
  const silent = rows.filter(row => {
    const abouts = aboutConfigRules.get(row.rule.id) ?? []
    return !abouts.flatMap(examplesOf).some(example => speaks(row, example.wrong as Fields, example))
  })
  // One key represents all keys of providers.
  const known = silent.filter(({ rule }) => rule.id !== "config.foreign-key")
  expect(known.map(({ rule, about }) => [rule.id, about?.name, rule.on])).toEqual([])
  expect(rows.length).toBeGreaterThan(100)
})

test("every rule about a single value or key is documented", () => {
  const ids = new Set(kinds.flatMap(rulesOfKind))
  for (const { rule } of misplacedKeys().values()) if (rule !== undefined) ids.add(rule)
  for (const rule of gatewayRules(target.kind.keys)) ids.add(rule.id)
  expect([...ids].filter(id => !aboutConfigRules.has(id))).toEqual([])
})

test("every refinement accepts its examples", () => {
  const refinements = kinds.flatMap(kind =>
    kind.is === "text" && kind.refine !== undefined
      ? [kind.refine]
      : kind.is === "object" && kind.rest?.names
        ? [kind.rest.names]
        : []
  )
  for (const refinement of refinements) {
    for (const example of aboutRefinement(refinement).examples) {
      expect(refinement(example, { gateway: "hosted", trustedHosts: [] }), example).toBeUndefined()
      const pattern = refinementPatterns.get(refinement)
      if (pattern !== undefined) expect(example).toMatch(pattern)
    }
  }
  expect(new Set(refinements)).toEqual(new Set(aboutRefinements.keys()))
})

test("only existing rules are documented", () => {
  const ids = new Set([
    ...rows.map(({ rule }) => rule.id),
    ...gatewayRules(target.kind.keys).map(({ id }) => id),
    ...kinds.flatMap(rulesOfKind),
    ...[...misplacedKeys().values()].flatMap(({ rule }) => rule ?? [])
  ])
  // An error of any field text, for which a PEM key has its own message.
  expect([...aboutConfigRules.keys()].filter(id => !ids.has(id))).toEqual([])
})

function rulesOfKind(kind: Kind): ReadonlyArray<string> {
  switch (kind.is) {
    case "number":
      return [kind.rule]
    case "text":
      return [
        ...(kind.refine === undefined ? [] : aboutRefinement(kind.refine).rules),
        ...(kind.secret ? [placeholder.rule] : [])
      ]
    case "object":
      return [
        ...(kind.says?.unknown ? [kind.says.unknown.rule] : []),
        ...(kind.rest?.names ? aboutRefinement(kind.rest.names).rules : [])
      ]
    default:
      return []
  }
}

/** Every kind that a type contains. */
function kindsIn(type: Type, seen = new Set<Kind>()): ReadonlyArray<Kind> {
  const { kind } = type
  if (seen.has(kind)) return []
  seen.add(kind)
  if (kind.is === "ref") kindsIn(kind.to(), seen)
  if (kind.is === "list") kindsIn(kind.of, seen)
  if (kind.is === "union") for (const each of kind.of) kindsIn(each, seen)
  if (kind.is === "object") {
    for (const key of Object.values(kind.keys)) kindsIn(key.type, seen)
    if (kind.rest !== undefined) kindsIn(kind.rest.of, seen)
  }
  return [...seen]
}
