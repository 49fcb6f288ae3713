// Names in the forward list that differ from the field that is meant by a hyphen.

const letters = (name: string): string => name.replace(/[-_]/g, "")

/** Says which field in `present` has the letters of a lower-case name, but not its hyphens; `undefined` if the name is there. */
export function meantAmong(present: ReadonlySet<string>): (name: string) => string | undefined {
  const byLetters = new Map<string, string>()
  for (const name of present) if (!byLetters.has(letters(name))) byLetters.set(letters(name), name)
  return name => (present.has(name) ? undefined : byLetters.get(letters(name)))
}
