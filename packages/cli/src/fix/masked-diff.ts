// The changes of a repair to a file, as a diff that shows no secret.

import type { MaskedText } from "@portspec/document/hide/masked-text"
import { structuredPatch } from "diff"
import { printable } from "../output/printable.ts"
import type { Style } from "../output/style.ts"

/** A text, and its printable form. */
export interface DiffSide {
  readonly text: string
  readonly masked: MaskedText
}

/** Compares the texts unchanged and shows them with their secrets hidden; hiding changes no line number. */
export function maskedDiff(name: string, before: DiffSide, after: DiffSide, style: Style): string {
  const { hunks } = structuredPatch(name, name, before.text, after.text, "", "", { context: 3 })
  const oldLines = linesOf(before.masked.text)
  const newLines = linesOf(after.masked.text)
  const lines = [style.strong(`--- ${printable(name)}`), style.strong(`+++ ${printable(name)}`)]
  for (const { oldStart, oldLines: oldCount, newStart, newLines: newCount, lines: changed } of hunks) {
    lines.push(style.quiet(`@@ -${oldStart},${oldCount} +${newStart},${newCount} @@`))
    let [old, fresh] = [oldStart, newStart]
    for (const { 0: sign } of changed) {
      if (sign === "-") lines.push(style.removed(`-${oldLines[old++ - 1]}`))
      else if (sign === "+") lines.push(style.added(`+${newLines[fresh++ - 1]}`))
      else if (sign === " ") {
        lines.push(` ${newLines[fresh++ - 1]}`)
        old++
      }
    }
  }
  return lines.join("\n")
}

const linesOf = (text: string): ReadonlyArray<string> => text.split(/\r?\n/).map(printable)
