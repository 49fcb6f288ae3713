// docs/reference/rules.md: every rule id with a message of it, as a test asserts it. What a rule says is put together while
// it runs, so the tests are the only place that has it in full; a rule without a test is a rule that this page lacks.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { code, page, table } from "./text.ts"

const sources = join(import.meta.dirname, "../../src")

// What `formatIssue` writes, in a snapshot.
const issue = /(error|warning): ([^\n]+)\n\s+([^\n]+) \(([a-z]+\.[a-z0-9-]+)\)/g

interface Example {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly repair: string
}

export function rulesPage(): string {
  const examples = examplesOf()
  const rules = [...new Set(examples.map(({ rule }) => rule))].sort()
  const families = Map.groupBy(rules, rule => rule.split(".")[0] ?? "")
  return page(
    "Rules",
    `The ids of ${rules.length} rules, as they stand in \`issue.rule\`, each with a message that a test asserts. An error keeps a spec from compiling; a warning does not. An error that begins with \`shape.\` or \`value.\` is one that a value shows at its place: a wrong type, an unknown or missing key, a text or number that is not allowed there. No other error begins so; it needs several values.`,
    ...[...families].flatMap(([family, of]) => [
      `## ${family}`,
      table(
        ["Rule", "Severity", "For example", "Repair"],
        of.map(rule => {
          const its = examples.filter(example => example.rule === rule)
          const { message = "", repair = "" } = its[0] ?? {}
          const severities = new Set(its.map(({ severity }) => severity))
          return [code(rule), [...severities].sort().join(" or "), message, repair]
        })
      )
    ])
  )
}

/** All that the tests show, the shortest of each rule first. */
function examplesOf(): ReadonlyArray<Example> {
  return readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter(file => /\.(test\.ts|snap)$/.test(file))
    .flatMap(file => [...readFileSync(join(sources, file), "utf8").matchAll(issue)])
    .map(([, severity = "", message = "", repair = "", rule = ""]) => {
      return { rule, severity, message: unescaped(message), repair: unescaped(repair) }
    })
    .sort((one, other) => one.message.length - other.message.length || (one.message < other.message ? -1 : 1))
}

/** A snapshot is a template literal. */
const unescaped = (text: string): string => text.replace(/\\([`\\$])/g, "$1")
