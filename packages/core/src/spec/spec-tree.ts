// A whole spec as one tree of rows, for code that walks over specs with any route.

import { isPlainObject } from "../grammar/plain-object.ts"
import { isRow, isVariants, type RowNode, type RowTree } from "../grammar/row.ts"
import { newRun } from "../grammar/run.ts"
import type { Fields, Type } from "../grammar/type.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { routeFormOf } from "../rows/route-form.ts"

// The caller chooses the names in it, so it has no rows.
const extraHeaders: RowTree = {}

/** The rows of `spec`, which may be anything. A route that is not clear has none. */
export function treeOf(spec: Fields): RowTree {
  const { route } = spec
  const form = isPlainObject(route) ? routeFormOf(route, newRun()) : undefined
  return { ...identityRows, route: form?.rows() ?? {}, ...gatewayRows, extraHeaders }
}

/** Whether the keys of a type's values are the spec's own, not those of a Portkey document. */
const hasKeysOfSpec = ({ kind }: Type): boolean =>
  kind.is === "union" ? kind.of.some(hasKeysOfSpec) : kind.is === "object" && kind.nullIsAbsent === true

/** The rows of an object at `node`, or `undefined` if the object is a document. */
export function rowsWithin(node: RowNode): RowTree | undefined {
  if (isVariants(node)) return Object.assign({}, ...Object.values(node.of).map(({ rows }) => rows))
  if (!isRow(node)) return node
  return hasKeysOfSpec(node.type) ? {} : undefined
}
