// The table in the README: what works in which runtime.

import type { Suite } from "./suite.ts"

/** The result of one suite in one runtime. */
export type Cell =
  | { readonly kind: "whole" }
  | { readonly kind: "fails" }
  | { readonly kind: "not asked for" }
  /** Complete except for the explained gaps. */
  | { readonly kind: "but"; readonly reasons: ReadonlyArray<string> }
  | { readonly kind: "not run"; readonly reason: string }

export interface Line {
  readonly runtime: string
  /** One for each suite. */
  readonly cells: ReadonlyArray<Cell>
}

/** As Markdown, with a numbered list of the reasons below. */
export function table(suites: ReadonlyArray<Suite>, lines: ReadonlyArray<Line>): string {
  const reasons: string[] = []
  const marksOf = (given: ReadonlyArray<string>): string => {
    for (const reason of given) if (!reasons.includes(reason)) reasons.push(reason)
    return `<sup>${given.map(reason => reasons.indexOf(reason) + 1).join(" ")}</sup>`
  }
  const rows = lines.map(({ runtime, cells }) => [runtime, ...cells.map(cell => textOf(cell, marksOf))])
  const all = [["", ...suites.map(({ name }) => name)], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(3, ...all.map(row => row[column]?.length ?? 0))) ?? []
  const lineOf = (row: ReadonlyArray<string>) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`
  const [head = [], ...body] = all
  const rule = `| ${widths.map(width => "-".repeat(width)).join(" | ")} |`
  const notes = reasons.map((reason, index) => `${index + 1}. ${sentence(reason)}`)
  return [lineOf(head), rule, ...body.map(lineOf), ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")
}

function textOf(cell: Cell, marksOf: (reasons: ReadonlyArray<string>) => string): string {
  switch (cell.kind) {
    case "whole":
      return "yes"
    case "but":
      return `yes, but ${marksOf(cell.reasons)}`
    case "not run":
      return `no ${marksOf([cell.reason])}`
    case "fails":
      return "FAILS"
    case "not asked for":
      return ""
  }
}

const sentence = (reason: string): string => `${reason[0]?.toUpperCase()}${reason.slice(1)}.`
