// Names in the forward list that differ only by a hyphen from the field that is meant.

import { once } from "../../grammar/once.ts"
import { knownFields } from "../../rows/known-fields.ts"

const lettersIn = (name: string): string => name.replace(/[-_]/g, "")

// Cached only for the fields of the table: they are few, and nearly every field of a request is among them.
const lettersOfKnown = once(() => new Map(Array.from(knownFields().keys(), name => [name, lettersIn(name)])))

const letters = once(() => new Set(lettersOfKnown().values()))

/** Whether the table has a field with the letters of `name`. */
export const isLikeKnown = (name: string): boolean => letters().has(lettersIn(name))

const lettersOf = (name: string): string => lettersOfKnown().get(name) ?? lettersIn(name)

/** Finds the field in `present` with the letters of a lower-case name; `undefined` if none, or if the name is there. */
export function meantAmong(present: ReadonlySet<string>): (name: string) => string | undefined {
  const byLetters = new Map<string, string>()
  for (const name of present) if (!byLetters.has(lettersOf(name))) byLetters.set(lettersOf(name), name)
  return name => (present.has(name) ? undefined : byLetters.get(lettersOf(name)))
}
