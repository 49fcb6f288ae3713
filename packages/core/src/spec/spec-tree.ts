// A whole spec as one tree of rows, for what walks over specs of any route.

import { isPlainObject } from "../grammar/plain-object.ts"
import { isRow, isVariants, type RowNode, type RowTree } from "../grammar/row.ts"
import { newRun } from "../grammar/run.ts"
import type { Type } from "../grammar/type.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { routeFormOf } from "../rows/route-form.ts"

// The names in it are the caller's own, so it has no rows.
const extraHeaders: RowTree = {}

/** The rows of `spec`, which may be anything; a route that is not clear has none. */
export function treeOf(spec: Readonly<Record<string, unknown>>): RowTree {
  const { route } = spec
  const form = isPlainObject(route) ? routeFormOf(route, newRun()) : undefined
  return { ...identityRows, route: form?.rows() ?? {}, ...gatewayRows, extraHeaders }
}

/** Whether the keys of a type's values are the spec's own, and no document of Portkey's. */
const hasKeysOfSpec = ({ kind }: Type): boolean =>
  kind.is === "union" ? kind.of.some(hasKeysOfSpec) : kind.is === "object" && kind.nullIsAbsent === true

/** The rows of an object that stands at `node`; `undefined` where it is a document. */
export function rowsWithin(node: RowNode): RowTree | undefined {
  if (isVariants(node)) return Object.assign({}, ...Object.values(node.of).map(({ rows }) => rows))
  if (!isRow(node)) return node
  return hasKeysOfSpec(node.type) ? {} : undefined
}
