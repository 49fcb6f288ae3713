// Every field name that the table knows, and what to do about it in a spec.

import { formatPath, type Path } from "../issue/issue.ts"
import { gatewayRows, identityRows } from "../table/gateway.ts"
import type { RowTree } from "../table/row.ts"
import { rowsOf } from "../table/rows-of.ts"
import { unofferedRows } from "../table/unoffered.ts"
import { routeForms } from "./route-rows.ts"

export interface KnownField {
  /** Where a spec says it; `undefined` for a field that a spec does not offer, or that follows from something else. */
  readonly path: Path | undefined
  /** A sentence that says how a spec says it, or why it does not. */
  readonly advice: string
}

const fields = new Map<string, KnownField>()

function know(tree: RowTree, path: Path): void {
  for (const { row, path: at, mark } of rowsOf(tree, path)) {
    const known: KnownField = mark
      ? { path: undefined, advice: `Write ${formatPath(at)}; the field follows from it.` }
      : { path: at, advice: `Write it as ${formatPath(at)}.` }
    for (const name of [row.field, ...row.aliases]) if (!fields.has(name)) fields.set(name, known)
  }
}

know(identityRows, [])
know(gatewayRows, [])
for (const { rows } of routeForms) know(rows, ["route"])
for (const { field, advice } of unofferedRows)
  if (!fields.has(field)) fields.set(field, { path: undefined, advice })

/** Lower-case name of each field in the table, and what a spec does about it. */
export const knownFields: ReadonlyMap<string, KnownField> = fields
