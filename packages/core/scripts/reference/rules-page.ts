// docs/reference/rules.md: every rule id with a message of it. A rule shows what it says of its own example, and where it is
// known from. What one value breaks has an example in `rule-examples.ts`.

import * as Result from "effect/Result"
import { check } from "../../src/compile/check.ts"
import { prepare } from "../../src/compile/prepare.ts"
import { howKnown, type Known } from "../../src/grammar/known.ts"
import { newRun } from "../../src/grammar/run.ts"
import type { AboutRule, Example } from "../../src/grammar/type.ts"
import type { HeaderSource } from "../../src/http/header-fields.ts"
import type { Issue } from "../../src/issue/issue.ts"
import { configSurface } from "../../src/issue/surfaces.ts"
import { issueOf } from "../../src/issue/words.ts"
import { aboutLintRules } from "../../src/lint/about.ts"
import { lint } from "../../src/lint/lint.ts"
import { parse } from "../../src/parse/parse.ts"
import { warnOfConfig } from "../../src/rows/warn-about-config.ts"
import { writeDocument } from "../../src/rows/write-document.ts"
import { aboutConfigRules, type ConfigExample } from "../../src/rule/config/about.ts"
import { examplesOf } from "../../src/rule/examples.ts"
import { aboutSpecRules } from "../../src/rule/spec/about.ts"
import type { RequestSpec } from "../../src/spec/request-spec.ts"
import { type RuleExample, ruleExamples } from "./rule-examples.ts"
import { code, page, table } from "./text.ts"

interface Shown {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly repair: string
  readonly known: Known | undefined
}

export function rulesPage(): string {
  const examples = shownByRules()
  const rules = [...new Set(examples.map(({ rule }) => rule))].sort()
  const families = Map.groupBy(rules, rule => rule.split(".")[0] ?? "")
  return page(
    "Rules",
    `The ids of ${rules.length} rules, as they stand in \`issue.rule\`, each with a message of it. An error keeps a spec from compiling; a warning does not. [How Portspec knows](../guide/how-portspec-knows.md) says what was run. An error that begins with \`shape.\` or \`value.\` is one that a value shows at its place: a wrong type, an unknown or missing key, a text or number that is not allowed there. No other error begins so; it needs several values.`,
    ...[...families].flatMap(([family, of]) => [
      `## ${family}`,
      table(
        ["Rule", "Severity", "For example", "Repair", "How it is known"],
        of.map(rule => {
          const its = examples.filter(example => example.rule === rule)
          const { message = "", repair = "" } = its[0] ?? {}
          const known = its.find(each => each.known !== undefined)?.known
          const severities = new Set(its.map(({ severity }) => severity))
          return [
            code(rule),
            [...severities].sort().join(" or "),
            message,
            repair,
            known === undefined ? "" : howKnown(known)
          ]
        })
      )
    ])
  )
}

/** What rules say of their own examples. */
const shownBy = (
  abouts: Iterable<readonly [id: string, about: AboutRule]>,
  issuesOf: (example: Example) => ReadonlyArray<Issue>
): ReadonlyArray<Shown> =>
  Array.from(abouts).flatMap(([id, about]) =>
    examplesOf(about)
      .flatMap(issuesOf)
      .flatMap(({ rule, severity, message, repair }) =>
        rule === id ? [{ rule, severity, message, repair, known: about.known }] : []
      )
  )

const shownByRules = (): ReadonlyArray<Shown> => [
  ...shownBy(
    [...aboutConfigRules].flatMap(([id, abouts]) => abouts.map(about => [id, about] as const)),
    issuesOfConfig
  ),
  ...shownBy(Object.entries(aboutSpecRules), ({ wrong, gateway }) =>
    check(wrong as RequestSpec, { gateway })
  ),
  ...shownByExamples(),
  ...shownBy(Object.entries(aboutLintRules), ({ wrong, gateway }) => lint(wrong as HeaderSource, { gateway }))
]

function issuesOfConfig({ wrong, gateway = "hosted", use = "either" }: ConfigExample): ReadonlyArray<Issue> {
  const run = newRun({ gateway })
  writeDocument(wrong, run, [], use)
  warnOfConfig(wrong, run, [], use)
  return run.issues.map(finding => issueOf(configSurface, finding))
}

/** What all other rules say of the examples beside this file. Each must speak: an example that is fine is an error. */
function shownByExamples(): ReadonlyArray<Shown> {
  return Object.entries(ruleExamples).map(([rule, example]) => {
    const issue = issuesOf(example).find(each => each.rule === rule)
    if (issue === undefined) throw new Error(`the example of ${rule} does not break it`)
    const { severity, message, repair } = issue
    return { rule, severity, message, repair, known: undefined }
  })
}

function issuesOf(example: RuleExample): ReadonlyArray<Issue> {
  if ("lint" in example) return lint(example.lint as never, example.options)
  if ("parse" in example) return parse(example.parse, example.options).notes
  if ("check" in example) return check(example.check, example.options)
  const result = prepare({ route: { routedBy: "model" } }).compileResult(example.overrides)
  return Result.isFailure(result) ? result.failure.issues : []
}
