// A name in the forward list that nothing sends is skipped silently, and a hyphen is enough.

import { report } from "../../grammar/run.ts"
import { type Rule, textOfField } from "./facts.ts"

const letters = (name: string): string => name.replace(/[-_]/g, "")

/** The field in `present` that has the letters of `name`, lower case, but not its hyphens; `undefined` if `name` is there. */
export function meantByForwarded(name: string, present: ReadonlySet<string>): string | undefined {
  if (present.has(name)) return undefined
  const wanted = letters(name)
  return [...present].find(other => letters(other) === wanted)
}

// Any other name is not told: the client may well send a field that the spec only names.
export const forwardedNames: Rule = facts => {
  const { run, layout } = facts
  const names = textOfField(facts, "x-portkey-forward-headers")?.split(",")
  if (names === undefined) return
  const sent = layout.entries.filter(({ slot }) => run.slots[slot] !== undefined).map(({ row }) => row.field)
  const present = new Set([...sent, ...run.carried.map(({ name }) => name)])
  names.forEach((name, index) => {
    const meant = meantByForwarded(name, present)
    if (meant === undefined) return
    report(
      run,
      "forward.absent",
      ["forwardHeaders", index],
      `forwardHeaders[${index}] names ${name}, which the spec does not send; it sends ${meant}`,
      `Write ${meant} in both places.`,
      "warning"
    )
  })
}
