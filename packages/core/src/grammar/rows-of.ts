// All rows of a tree, at any depth.

import type { Path } from "../issue/issue.ts"
import { isRow, isVariants, type Row, type RowNode, type RowTree } from "./row.ts"

export interface PlacedRow {
  readonly row: Row
  /** The place of its value in a spec; for a mark, the place of the variant. */
  readonly path: Path
  /** The row follows from a variant and is not written by the caller. */
  readonly mark: boolean
}

/** The rows of `tree` in table order, without those that send no field. */
export function rowsOf(tree: RowTree, path: Path = []): ReadonlyArray<PlacedRow> {
  const rows: PlacedRow[] = []
  collect(tree, path, rows)
  return rows
}

// A loop that pushes, not a generator: the whole table is walked while the package is imported.
function collect(tree: RowTree, path: Path, into: PlacedRow[]): void {
  for (const key of Object.keys(tree)) {
    const node = tree[key] as RowNode
    const at = [...path, key]
    if (isVariants(node)) {
      if (node.plain !== undefined) into.push({ row: node.plain, path: at, mark: false })
      for (const { rows, marks } of Object.values(node.of)) {
        collect(rows, at, into)
        for (const row of marks) into.push({ row, path: at, mark: true })
      }
    } else if (!isRow(node)) collect(node, at, into)
    else if (node.field !== "") into.push({ row: node, path: at, mark: false })
  }
}
