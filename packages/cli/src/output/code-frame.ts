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
export async function codeFrame(masked: MaskedText, range: Range, style: Style): Promise<string> {
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
  const widthOf = await widthFor(frame)
  const drawn = frame.split("\n")
  return drawn
    .map((line, index) => {
      if (/^>/.test(line)) return style.strong(line)
      const before = drawn[index - 1] ?? ""
      return /^>/.test(before) ? marked(line, before, widthOf, style) : style.quiet(line)
    })
    .join("\n")
}

type WidthOf = (text: string) => number

/** How to measure the columns of a text. Loading the tables of Unicode takes longer than everything else here. */
const widthFor = async (text: string): Promise<WidthOf> =>
  /^[\t\n -~]*$/.test(text) ? ({ length }) => length : (await import("string-width")).default

/** The marks below a line. Some characters take two columns of a terminal, and some take none. */
function marked(marks: string, line: string, widthOf: WidthOf, style: Style): string {
  const [, gutter = "", space = "", carets] = /^( +\| ?)(\s*)(\^+)$/.exec(marks) ?? []
  if (carets === undefined) return style.quiet(marks)
  const text = line.slice(gutter.length)
  /** How many more columns a part of the line takes than it has UTF-16 units. */
  const more = (from: number, to: number): number => {
    const part = text.slice(from, to)
    return widthOf(part.replaceAll("\t", " ")) - part.length
  }
  const added = more(0, space.length)
  const indent = added < 0 ? space.slice(0, added) : space + " ".repeat(added)
  const width = Math.max(1, carets.length + more(space.length, space.length + carets.length))
  return `${gutter}${indent}${style.error("^".repeat(width))}`
}
