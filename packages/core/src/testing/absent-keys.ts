// Specs that spell out what they do not say, as programs and serializers write them.

import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { RowNode, RowTree } from "../grammar/row.ts"
import { discriminants } from "../rows/route-form.ts"
import { rowsWithin, treeOf } from "../spec/spec-tree.ts"

/**
 * A copy of `spec` in which `absent` is the value of each key that it could have and has not: of each group, form of
 * credential and record of names too, and of the keys of other kinds of route.
 */
export function withAbsentKeys<T>(spec: T, absent: null | undefined): T {
  if (!isPlainObject(spec)) return spec
  const others = ["$schema", ...Object.keys(treeOf(spec))]
  return addedTo(spec, treeOf(spec), others, absent) as T
}

function addedTo(
  object: Readonly<Record<string, unknown>>,
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
        : addedTo(value as typeof object, within, [...others, ...Object.keys(within)], absent)
  }
  return added
}
