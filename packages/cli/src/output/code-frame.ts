// The lines of a file around a place, with a mark below it.

import { codeFrameColumns } from "@babel/code-frame"
import type { MaskedText } from "@portspec/document/hide/masked-text"
import { Lines } from "@portspec/document/read/lines"
import type { Range } from "@portspec/document/read/source-node"
import { printable } from "./printable.ts"
import type { Style } from "./style.ts"

const linesAround = 2
const widest = 120

interface Parts {
  readonly lines: ReadonlyArray<string>
  readonly places: Lines
}

/** A file may have thousands of issues, and is split only once. */
const parts = new WeakMap<MaskedText, Parts>()

function partsOf(masked: MaskedText): Parts {
  const known = parts.get(masked)
  if (known !== undefined) return known
  const made = { lines: masked.text.split(/\r\n|\n|\r/), places: new Lines(masked.text) }
  parts.set(masked, made)
  return made
}

/** `range` refers to the original text. Only its first line is marked. */
export function codeFrame(masked: MaskedText, range: Range, style: Style): string {
  const { lines, places } = partsOf(masked)
  const start = places.positionOf(masked.placeOf(range.start))
  const end = places.positionOf(Math.max(masked.placeOf(range.end), masked.placeOf(range.start) + 1))
  const lineLength = lines[start.line - 1]?.length ?? 0
  const endColumn = end.line === start.line ? end.column : Math.max(lineLength + 1, start.column + 1)
  // A long line is shown only in part.
  const cut = Math.max(0, start.column - widest / 2)
  const first = Math.max(0, start.line - 1 - linesAround)
  const shown = lines
    .slice(first, start.line + linesAround)
    .map(line => printable(line.slice(cut, cut + widest)))
  const frame = codeFrameColumns(
    shown.join("\n"),
    {
      // Babel counts columns from 0.
      start: { line: start.line, column: start.column - cut - 1 },
      end: { line: start.line, column: Math.min(endColumn - cut - 1, widest) }
    },
    { startLine: first + 1, linesAbove: linesAround, linesBelow: linesAround }
  )
  return frame
    .split("\n")
    .map(line => (/^>/.test(line) ? style.strong(line) : marked(line, style)))
    .join("\n")
}

const marked = (line: string, style: Style): string =>
  /^ +\| +\^+$/.test(line) ? line.replace(/\^+$/, carets => style.error(carets)) : style.quiet(line)
