// Everything that the playground shows of the official SDK's options: the spec that they are, and what differs.

import { rephrase } from "@portspec/core"
import { inWords } from "@portspec/document/check/worded-issue"
import { parseJsonText } from "@portspec/document/read/json-source"
import { plainValueOf } from "@portspec/document/read/source-node"
import { VariableTexts } from "@portspec/document/read/variable-texts"
import { specYaml } from "@portspec/document/spec/spec-yaml"
import { withoutSecrets } from "@portspec/document/spec/without-secrets"
import { fromPortkeyOptionsResult, type Issue } from "@portspec/from-portkey"
import { pageWords } from "./page-words.ts"
import type { ReadSpec, Unreadable } from "./request-analysis.ts"

export interface OptionsAnalysis {
  readonly spec?: ReadSpec
  /** What keeps the options from being a spec. */
  readonly issues: ReadonlyArray<Issue>
}

/** Takes the options as JSON. */
export function analyseOptions(text: string): OptionsAnalysis | Unreadable {
  const { root, faults } = parseJsonText(text, true)
  const [fault] = faults
  if (root === undefined || fault !== undefined)
    return {
      message: fault?.message ?? "there is no JSON",
      repair: fault?.repair ?? 'Write { "apiKey": "…", "provider": "…" }.'
    }
  const variables = new VariableTexts()
  const filled = JSON.stringify(plainValueOf(root)).replace(/\$\{([A-Za-z_]\w*)\}/g, (_, name: string) =>
    variables.textOf(name)
  )
  const options: unknown = JSON.parse(filled)
  if (typeof options !== "object" || options === null || Array.isArray(options))
    return { message: "this is no JSON object", repair: 'Write { "apiKey": "…", "provider": "…" }.' }
  const worded = (issue: Issue): Issue => inWords(rephrase(issue, pageWords), variables.named)
  const result = fromPortkeyOptionsResult(options)
  if (result._tag === "Failure") return { issues: result.failure.issues.map(worded).map(withoutEdit) }
  const { spec, notes } = result.success
  const yaml = specYaml(withoutSecrets(spec, variables.named), "Made from the options of the official SDK.")
  return { spec: { yaml, notes: notes.map(worded) }, issues: [] }
}

/** An edit is about the spec that would come out, and the editor holds the options. */
function withoutEdit(issue: Issue): Issue {
  const { edit: _, ...plain } = issue
  return plain
}
