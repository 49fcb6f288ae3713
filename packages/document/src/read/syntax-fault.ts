// What is wrong with the syntax of a file, before its contents are checked.

import type { Range } from "./source-node.ts"

export interface SyntaxFault {
  readonly rule: "file.syntax" | "file.duplicate-key" | "file.aliases" | "file.key"
  readonly message: string
  readonly repair: string
  readonly range: Range
}

/** The faults of entries whose key occurs earlier in the same object. */
export function duplicateKeys(
  entries: ReadonlyArray<{ readonly key: string; readonly keyRange: Range }>
): ReadonlyArray<SyntaxFault> {
  const seen = new Set<string>()
  return entries.flatMap(({ key, keyRange: range }) => {
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message = `the key ${JSON.stringify(key)} stands twice in one object, and only the last one would count`
    return [{ rule: "file.duplicate-key", message, repair: "Delete one of the two.", range } as const]
  })
}
