// Every rule with its message, how it is known, a wrong sample, and a right one. Rules between keys have examples of
// their own. Those for errors about a single value are in `rule-examples.ts`.

import { check } from "../../src/compile/check.ts"
import type { AboutRule, Example, Known } from "../../src/grammar/about.ts"
import { newRun } from "../../src/grammar/run.ts"
import type { HeaderSource } from "../../src/http/header-fields.ts"
import type { Issue } from "../../src/issue/issue.ts"
import { configSurface } from "../../src/issue/surfaces.ts"
import { issueOf } from "../../src/issue/words.ts"
import { aboutLintRules } from "../../src/lint/about.ts"
import { lint } from "../../src/lint/lint.ts"
import { warnOfConfig } from "../../src/rows/warn-about-config.ts"
import { writeDocument } from "../../src/rows/write-document.ts"
import { aboutConfigRules, type ConfigExample } from "../../src/rule/config/about.ts"
import { examplesOf } from "../../src/rule/examples.ts"
import { aboutSpecRules } from "../../src/rule/spec/about.ts"
import type { RequestSpec } from "../../src/spec/request-spec.ts"
import { howKnown } from "./known-words.ts"
import { isOfFields, issuesOf, type RuleExample, ruleExamples } from "./rule-examples.ts"
import { fieldsSample, type Sample, sampleOf, shortened } from "./samples.ts"

/** The issue that a rule reports for one of its examples. */
interface Shown {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly repair: string
  readonly known: Known | undefined
  readonly wrong: Sample
  /** Absent if no input can be right. */
  readonly right: Sample | undefined
}

export interface DocumentedRule extends Omit<Shown, "rule" | "known"> {
  readonly id: string
  /** `error`, `warning`, or both. */
  readonly severity: string
  /** How it is known, with the source. Empty for an error about a single value. */
  readonly known: string
}

/** All rules, by id. */
export function documentedRules(): ReadonlyArray<DocumentedRule> {
  const examples = shownByRules()
  return [...Map.groupBy(examples, ({ rule }) => rule)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, its]) => {
      const [first] = its
      if (first === undefined) return []
      const { message, repair, wrong, right } = first
      const severity = [...new Set(its.map(each => each.severity))].sort().join(" or ")
      const known = its.find(each => each.known !== undefined)?.known
      return [
        { id, severity, message, repair, wrong, right, known: known === undefined ? "" : howKnown(known) }
      ]
    })
}

/** The issues that rules report for their own examples. */
const shownBy = (
  abouts: Iterable<readonly [id: string, about: AboutRule]>,
  issuesOf: (example: Example) => ReadonlyArray<Issue>,
  sample: (input: object) => Sample = sampleOf
): ReadonlyArray<Shown> =>
  Array.from(abouts).flatMap(([id, about]) =>
    examplesOf(about).flatMap(example => {
      const samples = { wrong: sample(example.wrong as object), right: sample(example.right as object) }
      return issuesOf(example).flatMap(({ rule, severity, message, repair }) =>
        rule === id ? [{ rule, severity, message, repair, known: about.known, ...samples }] : []
      )
    })
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
  ...shownBy(
    Object.entries(aboutLintRules),
    ({ wrong, gateway }) => lint(wrong as HeaderSource, { gateway }),
    fieldsSample
  )
]

function issuesOfConfig({ wrong, gateway = "hosted", use = "either" }: ConfigExample): ReadonlyArray<Issue> {
  const run = newRun({ gateway })
  writeDocument(wrong, run, [], use)
  warnOfConfig(wrong, run, [], use)
  return run.issues.map(finding => issueOf(configSurface, finding))
}

/**
 * The issues that all other rules report for the examples in `rule-examples.ts`. An example without an issue is an
 * error.
 */
function shownByExamples(): ReadonlyArray<Shown> {
  return Object.entries(ruleExamples).map(([rule, example]) => {
    const issue = issuesOf(example, example.wrong).find(each => each.rule === rule)
    if (issue === undefined) throw new Error(`the example of ${rule} does not break it`)
    const { severity, message, repair } = issue
    return {
      rule,
      severity,
      message: shortened(message),
      repair,
      known: undefined,
      ...shownSamplesOf(example)
    }
  })
}

function shownSamplesOf(example: RuleExample): Pick<Shown, "wrong" | "right"> {
  const { wrong, right, shown } = example
  const of = (input: unknown): Sample =>
    isOfFields(example) ? fieldsSample(input as object) : sampleOf(input)
  return {
    wrong: shown === undefined ? of(wrong) : { language: "ts", text: shown },
    right: right === undefined ? undefined : of(right)
  }
}
