// Syntax errors of a file, found before its contents are checked.

import { deepest, mostNodes, type Range } from "./source-node.ts"

export interface SyntaxFault {
  readonly rule: "file.syntax" | "file.duplicate-key" | "file.aliases" | "file.key" | "file.size"
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
    const message = `the key ${JSON.stringify(key)} occurs twice in one object, and only the last one would count`
    return [{ rule: "file.duplicate-key", message, repair: "Delete one of the two.", range } as const]
  })
}

export const tooDeep = (range: Range): SyntaxFault => ({
  rule: "file.size",
  message: `this is nested deeper than ${deepest} levels`,
  repair: "Check that this is the right file.",
  range
})

const tooMany = (range: Range): SyntaxFault => ({
  rule: "file.size",
  message: `the file holds more than ${mostNodes} values, and a request has room for far fewer`,
  repair: "Check that this is the right file.",
  range
})

/** Counts the nodes of one file and how deep they are. `takes` returns whether a node can still be read. */
export class NodeLimits {
  readonly #faults: SyntaxFault[]
  #left = mostNodes
  #isTold = false

  constructor(faults: SyntaxFault[]) {
    this.#faults = faults
  }

  takes(range: Range, depth: number): boolean {
    const fault = depth > deepest ? tooDeep(range) : this.#left-- <= 0 ? tooMany(range) : undefined
    if (fault === undefined) return true
    if (!this.#isTold) this.#faults.push(fault)
    this.#isTold = true
    return false
  }
}
