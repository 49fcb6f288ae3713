// Names in the forward list that differ from the field that is meant by a hyphen.

import { once } from "../../grammar/once.ts"
import { knownFields } from "../../rows/known-fields.ts"

const lettersIn = (name: string): string => name.replace(/[-_]/g, "")

// Kept for the fields of the table, which are few: nearly every field of a request is one.
const lettersOfKnown = once(() => new Map(Array.from(knownFields().keys(), name => [name, lettersIn(name)])))

const lettersOf = (name: string): string => lettersOfKnown().get(name) ?? lettersIn(name)

/** Says which field in `present` has the letters of a lower-case name, but not its hyphens; `undefined` if the name is there. */
export function meantAmong(present: ReadonlySet<string>): (name: string) => string | undefined {
  const byLetters = new Map<string, string>()
  for (const name of present) if (!byLetters.has(lettersOf(name))) byLetters.set(lettersOf(name), name)
  return name => (present.has(name) ? undefined : byLetters.get(lettersOf(name)))
}
