// What must not be shown of a file that cannot be read: nobody knows what in it is secret.

import type { Range } from "../read/source-node.ts"

const keyOfLine = /^\s*(?:- +)*(?:"[\w$.@-]*"|'[\w$.@-]*'|[\w$.@-]+)\s*:(?=\s|$|["'{[])/

/** A run of signs that may be a secret, up to a variable, whose name is none. */
const word = /\$\{\w+\}|(?:(?!\$\{\w+\})[^\s{}[\],:"'])+/g

/** Everything but the keys at the beginning of lines, the names of variables, and punctuation. */
export function hiddenOfUnreadable(text: string): ReadonlyArray<Range> {
  return Array.from(text.matchAll(/[^\n\r]+/g)).flatMap(({ index, 0: line }) => {
    const key = keyOfLine.exec(line)?.[0] ?? ""
    const from = index + key.length
    return Array.from(line.slice(key.length).matchAll(word))
      .filter(([found]) => !found.startsWith("${"))
      .map(({ index: at, 0: found }) => ({ start: from + at, end: from + at + found.length }))
  })
}
