// docs/reference/rules.md: every rule id with a message of it. A rule of configs or specs shows what it says of its own
// example, and where it is known from. Those of header fields, and those of one value, show what the tests have of them.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { check } from "../../src/compile/check.ts"
import { newRun } from "../../src/grammar/run.ts"
import type { Issue } from "../../src/issue/issue.ts"
import { configSurface } from "../../src/issue/surfaces.ts"
import { issuesOf } from "../../src/issue/words.ts"
import { warnOfConfig } from "../../src/rows/warn-about-config.ts"
import { writeDocument } from "../../src/rows/write-document.ts"
import { aboutConfigRules, type ConfigExample, examplesOf } from "../../src/rule/config/about.ts"
import { aboutSpecRules, specExamplesOf } from "../../src/rule/spec/about.ts"
import { specErrors } from "../../src/rule/spec/errors.ts"
import { specWarnings } from "../../src/rule/spec/warnings.ts"
import { code, page, table } from "./text.ts"

const sources = join(import.meta.dirname, "../../src")

// What `formatIssue` writes, in a snapshot.
const issue = /(error|warning): ([^\n]+)\n\s+([^\n]+) \(([a-z]+\.[a-z0-9-]+)\)/g

interface Shown {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly repair: string
  readonly source: string
}

export function rulesPage(): string {
  const examples = [...shownByConfigRules(), ...shownBySpecRules(), ...shownByTests()]
  const rules = [...new Set(examples.map(({ rule }) => rule))].sort()
  const families = Map.groupBy(rules, rule => rule.split(".")[0] ?? "")
  return page(
    "Rules",
    `The ids of ${rules.length} rules, as they stand in \`issue.rule\`, each with a message of it. An error keeps a spec from compiling; a warning does not. An error that begins with \`shape.\` or \`value.\` is one that a value shows at its place: a wrong type, an unknown or missing key, a text or number that is not allowed there. No other error begins so; it needs several values.`,
    ...[...families].flatMap(([family, of]) => [
      `## ${family}`,
      table(
        ["Rule", "Severity", "For example", "Repair", "Known from"],
        of.map(rule => {
          const its = examples.filter(example => example.rule === rule)
          const { message = "", repair = "", source = "" } = its[0] ?? {}
          const severities = new Set(its.map(({ severity }) => severity))
          return [code(rule), [...severities].sort().join(" or "), message, repair, source]
        })
      )
    ])
  )
}

/** What each rule of configs says of its own examples. */
function shownByConfigRules(): ReadonlyArray<Shown> {
  return [...aboutConfigRules].flatMap(([id, abouts]) =>
    abouts.flatMap(about =>
      examplesOf(about).flatMap(example =>
        issuesIn(example).flatMap(({ rule, severity, message, repair }) =>
          rule === id ? [{ rule, severity, message, repair, source: about.source }] : []
        )
      )
    )
  )
}

/** What each rule of specs says of its own examples. */
function shownBySpecRules(): ReadonlyArray<Shown> {
  return [...specErrors, ...specWarnings].flatMap(({ id }) =>
    specExamplesOf(id).flatMap(({ wrong, gateway }) =>
      check(wrong, { gateway }).flatMap(({ rule, severity, message, repair }) =>
        rule === id ? [{ rule, severity, message, repair, source: aboutSpecRules[id].source }] : []
      )
    )
  )
}

function issuesIn({ wrong, gateway = "hosted", use = "either" }: ConfigExample): ReadonlyArray<Issue> {
  const run = newRun({ gateway })
  writeDocument(wrong, run, [], use)
  warnOfConfig(wrong, run, [], use)
  return issuesOf(configSurface, run.issues)
}

/** What the tests show of all other rules, the shortest of each first. */
function shownByTests(): ReadonlyArray<Shown> {
  return readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter(file => /\.(test\.ts|snap)$/.test(file))
    .flatMap(file => [...readFileSync(join(sources, file), "utf8").matchAll(issue)])
    .map(([, severity = "", message = "", repair = "", rule = ""]) => {
      return { rule, severity, message: unescaped(message), repair: unescaped(repair), source: "" }
    })
    .filter(({ rule }) => !aboutConfigRules.has(rule) && !Object.hasOwn(aboutSpecRules, rule))
    .sort((one, other) => one.message.length - other.message.length || (one.message < other.message ? -1 : 1))
}

/** A snapshot is a template literal. */
const unescaped = (text: string): string => text.replace(/\\([`\\$])/g, "$1")
