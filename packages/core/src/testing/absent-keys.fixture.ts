// Specs that write absent keys explicitly, as programs and serializers do.

import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { RowNode, RowTree } from "../grammar/row.ts"
import type { Fields } from "../grammar/type.ts"
import { discriminants } from "../rows/route-form.ts"
import { rowsWithin, treeOf } from "../spec/spec-tree.ts"

/**
 * A copy of `spec` in which every key that it could have but does not is set to `absent`: also in groups, forms of
 * credential and records of names, and including the keys of other kinds of route.
 */
export function withAbsentKeys<T>(spec: T, absent: null | undefined): T {
  if (!isPlainObject(spec)) return spec
  const others = ["$schema", ...Object.keys(treeOf(spec))]
  return addedTo(spec, treeOf(spec), others, absent) as T
}

function addedTo(
  object: Fields,
  rows: RowTree,
  keys: ReadonlyArray<string>,
  absent: null | undefined
): Record<string, unknown> {
  const added: Record<string, unknown> = Object.fromEntries([...keys, "x-absent"].map(key => [key, absent]))
  for (const [key, value] of Object.entries(object)) {
    const within = isPlainObject(value) && isOwn(rows, key) ? rowsWithin(rows[key] as RowNode) : undefined
    const others = key === "route" ? [...discriminants, "config"] : []
    added[key] =
      within === undefined
        ? value
        : addedTo(value as Fields, within, [...others, ...Object.keys(within)], absent)
  }
  return added
}
