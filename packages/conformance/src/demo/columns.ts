import { styleText } from "node:util"

/** A table as text: a heading over each column, columns as wide as their widest cell, the last one ragged. */
export function columns(headings: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map(row => row[column]?.length ?? 0))
  )
  const line = (cells: ReadonlyArray<string>) =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd()
  // Coloured if standard output is a terminal, but not in a file.
  return [styleText("dim", line(headings)), ...rows.map(line)].join("\n")
}
