// Columns of text without lines between them.

import Table from "cli-table3"
import { printable } from "./printable.ts"
import { type Style, styleOf } from "./style.ts"

const noLines = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  "
}

/** Enough for any heading with the characters of its style, which must not be cut. */
const narrowest = 28

interface Screen {
  readonly style: Style
  /** Of a terminal. */
  readonly columns: number | undefined
}

const standardOutput = (): Screen => ({
  style: styleOf(process.stdout),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined
})

/**
 * A table as text. On a terminal the column `wide` is wrapped to fit the line; in a pipe each row is one line.
 */
export function table(
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  wide: number,
  { style, columns }: Screen = standardOutput()
): string {
  const cells = rows.map(row => row.map(cell => printable(cell)))
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map(row => row[column]?.length ?? 0))
  )
  const others = widths.reduce(
    (sum, width, column) => sum + (column === wide ? 0 : width),
    2 * (head.length - 1)
  )
  const folded = columns === undefined ? undefined : Math.max(narrowest, columns - others)
  const isFolded = folded !== undefined && (widths[wide] ?? 0) > folded
  const made = new Table({
    head: head.map(title => style.strong(title.toUpperCase())),
    chars: noLines,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    ...(isFolded && {
      colWidths: head.map((_, column) => (column === wide ? folded : null)),
      wordWrap: true,
      wrapOnWordBoundary: false
    })
  })
  made.push(...cells.map(row => [...row]))
  return made
    .toString()
    .split("\n")
    .map(line => line.trimEnd())
    .join("\n")
}
