// What a conversion did with one option, as an issue. Never shows a value, because any value may be a secret.

import { formatPath, type Issue, type Path, rephrase } from "@portspec/core"
import { type Difference, type DifferenceRule, differences } from "./difference.ts"
import { abridge } from "./plain-data.ts"
import { optionNameOf } from "./portkey-fields.ts"

/** A field that an option asks to send. */
export interface Wish {
  /** The option; for a field in nested headers, followed by the field name. */
  readonly path: Path
  /** The name that the SDK sends it under, or `undefined` if it does not send it. */
  readonly sdkName: string | undefined
}

/** A note of `rule`. `what` is a clause about the result. `repair` applies if the rule has no repair of its own. */
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
  // Python's SDK writes hyphens, regardless of the option.
  const sdk = sdkName.includes("_") ? "the SDK for JavaScript, unlike Python's," : "the SDK"
  return `${option}, which ${sdk} sends as ${abridge(sdkName, 80)},`
}

/** An issue about a field, reworded for the option that asked for the field. */
export function inOptionWords(issue: Issue, wish: Wish): Issue {
  const [field] = issue.path
  const said = rephrase(issue, {
    field: name => (name === field ? subjectOf(wish) : optionNameOf(name))
  })
  return { ...said, severity: "warning", path: wish.path }
}

/** The repair of `issue`, with options instead of fields. */
export const repairOf = (issue: Issue): string => rephrase(issue, { field: optionNameOf }).repair

/** The fields that an issue names. */
export function fieldsNamedIn(issue: Issue): ReadonlySet<string> {
  const names = new Set<string>()
  rephrase(issue, { field: name => (names.add(name), name) })
  return names
}
