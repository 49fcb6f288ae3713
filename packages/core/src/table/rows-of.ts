// All rows of a tree, wherever they stand in it.

import type { Path } from "../issue/issue.ts"
import { isRow, isVariants, type Row, type RowTree } from "./row.ts"

export interface PlacedRow {
  readonly row: Row
  /** Where its value stands in a spec; for a mark, where the variant does. */
  readonly path: Path
  /** The row follows from a variant and is not written by the caller. */
  readonly mark: boolean
}

/** The rows of `tree`, in table order, those that send no field left out. */
export function* rowsOf(tree: RowTree, path: Path = []): Generator<PlacedRow> {
  for (const [key, node] of Object.entries(tree)) {
    const at = [...path, key]
    if (isVariants(node)) {
      if (node.plain !== undefined) yield { row: node.plain, path: at, mark: false }
      for (const { rows, marks } of Object.values(node.of)) {
        yield* rowsOf(rows, at)
        for (const row of marks) yield { row, path: at, mark: true }
      }
    } else if (!isRow(node)) yield* rowsOf(node, at)
    else if (node.field !== "") yield { row: node, path: at, mark: false }
  }
}
