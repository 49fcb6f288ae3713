// Texts that a program writes where a value is missing: an unset environment variable in a template, an object in a string.

import { report } from "../../grammar/run.ts"
import { formatPath, type Path } from "../../issue/issue.ts"
import type { Rule } from "./facts.ts"

const standIns: ReadonlySet<string> = new Set(["undefined", "null", "NaN", "None", "[object Object]"])

/** Whether `text` is one of them: no secret, whatever the field. */
export const isStandIn = (text: string): boolean => standIns.has(text)

/** What is wrong with a field's `text` that is but a stand-in, as a clause; `undefined` for any other text. */
function standInFault(text: string): string | undefined {
  const bare = text.replace(/^Bearer /, "")
  // A Model Catalog slug made in a template: `@${slug}`.
  if (!isStandIn(bare.replace(/^@/, ""))) return undefined
  return `is the text ${bare}, which a program writes where a value is missing`
}

/** What to do about one. */
const lookForValue = "Look where the value should come from, for example an environment variable."

export const standIn: Rule = ({ run, layout }) => {
  const say = (text: string, path: Path): void => {
    const fault = standInFault(text)
    if (fault === undefined) return
    report(run, "value.stand-in", path, `${formatPath(path)} ${fault}`, lookForValue, "warning")
  }
  for (const { slot, path } of layout.entries) {
    const text = run.slots[slot]
    if (text !== undefined) say(text, path)
  }
  for (const { value, path } of run.carried) say(value, path)
}
