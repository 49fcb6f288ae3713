// A key of a spec that is `null` or `undefined` is absent. Within a config, metadata or guardrails, `null` is a value
// like any other: those are Portkey documents, not keys of a spec.

import type { Budget } from "../budget.ts"
import { hasPlainPrototype, isAbsent, isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { RowNode, RowTree } from "../grammar/row.ts"
import type { Fields } from "../grammar/type.ts"
import { rowsWithin, treeOf } from "./spec-tree.ts"

/** `spec`, which may be anything, without its absent keys: a copy, or `spec` itself if there are none. */
export const withoutAbsent = (spec: unknown): unknown =>
  hasAbsent(spec, deepestKey, { left: mostLookedAt })
    ? mapKeys(spec, value => (value === null ? undefined : value))
    : spec

// The depth of route.auth.entra.tenantId. A `null` in a document at this depth does no harm: it only causes a copy.
const deepestKey = 4

// A copy costs less than a longer search: values shared at every level would be visited repeatedly.
const mostLookedAt = 1000

/** Whether a key of `value` is absent, or may be because `budget` ended the search. */
function hasAbsent(value: unknown, depth: number, budget: Budget): boolean {
  if (isAbsent(value) || budget.left-- <= 0) return true
  if (depth === 0 || !hasPlainPrototype(value)) return false
  for (const key in value) if (hasAbsent(value[key], depth - 1, budget)) return true
  return false
}

/**
 * A copy of `spec`, which may be anything, in which `change` has replaced the value of each key. A key is left out if
 * `change` returns `undefined`. Documents, lists and unknown keys are shared, not copied.
 */
export function mapKeys(spec: unknown, change: (value: unknown) => unknown): unknown {
  if (!isPlainObject(spec)) return spec
  // The remaining keys decide which route it is.
  const route = isPlainObject(spec.route) ? mapTree(spec.route, noRows, change) : spec.route
  return mapTree(spec, treeOf({ ...spec, route }), change)
}

const noRows: RowTree = {}

function mapTree(
  object: Fields,
  tree: RowTree,
  change: (value: unknown) => unknown
): Record<string, unknown> {
  const mapped: Array<[string, unknown]> = []
  for (const [key, value] of Object.entries(object)) {
    const rows = isPlainObject(value) && isOwn(tree, key) ? rowsWithin(tree[key] as RowNode) : undefined
    const next = rows === undefined ? change(value) : mapTree(value as Fields, rows, change)
    if (next !== undefined) mapped.push([key, next])
  }
  return Object.fromEntries(mapped)
}
