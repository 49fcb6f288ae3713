// A name in the forward list that nothing sends is skipped silently, and a hyphen is enough.

import { report } from "../../grammar/run.ts"
import { type Rule, textOfField } from "./facts.ts"

const letters = (name: string): string => name.replace(/[-_]/g, "")

/** Says which field in `present` has the letters of a lower-case name, but not its hyphens; `undefined` if the name is there. */
export function meantAmong(present: ReadonlySet<string>): (name: string) => string | undefined {
  const byLetters = new Map<string, string>()
  for (const name of present) if (!byLetters.has(letters(name))) byLetters.set(letters(name), name)
  return name => (present.has(name) ? undefined : byLetters.get(letters(name)))
}

// Any other name is not told: the client may well send a field that the spec only names.
export const forwardedNames: Rule = facts => {
  const { run, layout } = facts
  const names = textOfField(facts, "x-portkey-forward-headers")?.split(",")
  if (names === undefined) return
  const sent = layout.entries.filter(({ slot }) => run.slots[slot] !== undefined).map(({ row }) => row.field)
  const present = new Set([...sent, ...run.carried.map(({ name }) => name)])
  const meantBy = meantAmong(present)
  names.forEach((name, index) => {
    const meant = meantBy(name)
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
