// The parts of an unreadable file that must not be shown: any of them may be secret.

import type { Range } from "../read/source-node.ts"

const keyOfLine = /^\s*(?:- +)*(?:"[\w$.@-]*"|'[\w$.@-]*'|[\w$.@-]+)\s*:(?=\s|$|["'{[])/

/** A run of characters that may be a secret, up to a variable, whose name is not. */
const word = /\$\{\w+\}|(?:(?!\$\{\w+\})[^\s{}[\],:"'])+/g

/** Everything except the keys at the start of lines, the names of variables, and punctuation. */
export function hiddenOfUnreadable(text: string): ReadonlyArray<Range> {
  return Array.from(text.matchAll(/[^\n\r]+/g)).flatMap(({ index, 0: line }) => {
    const key = keyOfLine.exec(line)?.[0] ?? ""
    const from = index + key.length
    return Array.from(line.slice(key.length).matchAll(word))
      .filter(([found]) => !found.startsWith("${"))
      .map(({ index: at, 0: found }) => ({ start: from + at, end: from + at + found.length }))
  })
}
