// Field values as words of a POSIX shell.

import { type Piece, textOfPieces } from "./shown-fields.ts"

/** One word: quoted text and variables that the shell fills. */
export function shellWord(pieces: ReadonlyArray<Piece>): string {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const text = "variable" in piece ? undefined : textOfPieces([piece])
    if (text === undefined) merged.push(piece)
    else if (last !== undefined && "text" in last) merged[merged.length - 1] = { text: last.text + text }
    else merged.push({ text })
  }
  return merged
    .map(piece => ("variable" in piece ? `"$${piece.variable}"` : quoted(textOfPieces([piece]))))
    .join("")
}

/** In single quotes, in which a shell changes nothing; without quotes if no shell treats a character specially. */
const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
