// What a conversion did to one option, as an issue. Never shows a value: any of them may be a secret.

import { formatPath, type Issue, type Path, rephrase } from "@portspec/core"
import { type Difference, type DifferenceRule, differences } from "./difference.ts"
import { abridge } from "./plain-data.ts"
import { optionNameOf } from "./portkey-fields.ts"

/** Something that an option asks to be sent. */
export interface Wish {
  /** The option; for a field among nested headers, the name of the field after it. */
  readonly path: Path
  /** The name under which the SDK sends it; `undefined` where it does not. */
  readonly sdkName: string | undefined
}

/** A note of `rule`; `what` says what became of the wish, a clause. `repair` is for a rule that has none of its own. */
export function differenceNote(
  rule: DifferenceRule,
  wish: Wish,
  what: string,
  repair: string = "Leave it out."
): Issue {
  const difference: Difference = differences[rule]
  const message = `${subjectOf(wish)} ${what}: ${difference.because}`
  return { rule, severity: "warning", path: wish.path, message, repair: difference.repair ?? repair }
}

/** The option, and what the SDK would have sent for it. */
function subjectOf({ path, sdkName }: Wish): string {
  const written = formatPath(path)
  const option = written.startsWith("[") ? `options${written}` : written
  if (sdkName === undefined) return option
  // Python's SDK writes hyphens, whatever the option.
  const sdk = sdkName.includes("_") ? "the SDK for JavaScript, unlike Python's," : "the SDK"
  return `${option}, which ${sdk} sends as ${abridge(sdkName, 80)},`
}

/** What the reader of the fields found, told of the option that asked for the field. */
export function inOptionWords(issue: Issue, wish: Wish): Issue {
  const [field] = issue.path
  const said = rephrase(issue, {
    field: name => (name === field ? subjectOf(wish) : optionNameOf(name))
  })
  return { ...said, severity: "warning", path: wish.path }
}

/** The repair of `issue`, with options in the place of fields. */
export const repairOf = (issue: Issue): string => rephrase(issue, { field: optionNameOf }).repair
