// Everything that the playground shows about the official SDK's options: the spec that they mean, and the differences.

import { VariableTexts } from "@portspec/document/read/variable-texts"
import { readSdkOptions } from "@portspec/document/request/sdk-options"
import { specYaml } from "@portspec/document/spec/spec-yaml"
import { withoutSecrets } from "@portspec/document/spec/without-secrets"
import { fromPortkeyOptionsResult, type Issue } from "@portspec/from-portkey"
import { inPageWordsAnd } from "./page-words.ts"
import { type ReadSpec, type Unreadable, unreadable } from "./request-analysis.ts"

export interface OptionsAnalysis {
  readonly spec?: ReadSpec
  /** Why the options cannot become a spec. */
  readonly issues: ReadonlyArray<Issue>
}

/** Takes the options as JSON. */
export function analyseOptions(text: string): OptionsAnalysis | Unreadable {
  const variables = new VariableTexts()
  let options: object
  try {
    options = readSdkOptions({ name: "options", text, hasByteOrderMark: false, isStdin: false }, variables)
  } catch (error) {
    return unreadable(error)
  }
  const worded = (issue: Issue): Issue => inPageWordsAnd(issue, variables.named)
  const result = fromPortkeyOptionsResult(options)
  if (result._tag === "Failure") return { issues: result.failure.issues.map(worded).map(withoutEdit) }
  const { spec, notes } = result.success
  const yaml = specYaml(withoutSecrets(spec, variables.named), "Made from the options of the official SDK.")
  return { spec: { yaml, notes: notes.map(worded) }, issues: [] }
}

/** An edit applies to the resulting spec, but the editor contains the options. */
function withoutEdit(issue: Issue): Issue {
  const { edit: _, ...plain } = issue
  return plain
}
