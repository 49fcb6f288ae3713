// Specs that have every key, those they do not say as `undefined`: what a program writes that copies from its own options.

import { routeFormOf } from "../emit/route-form.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { gatewayRows, identityRows } from "../table/gateway.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { isRow, isVariants, type RowTree } from "../table/row.ts"
import { newRun } from "../table/run.ts"

const keysOfSpec = ["$schema", "extraHeaders"]
const keysOfRoutes = ["provider", "virtualKey", "unlistedProvider", "routedBy", "config"]

/** A copy of `spec`, which is valid, with `absent` under every key that it lacks and that might stand there. */
export function withAbsentKeys(spec: RequestSpec, absent: undefined): RequestSpec {
  const route = spec.route as object as PlainObject
  const form = routeFormOf(route, newRun())
  return {
    ...filled(spec as object as PlainObject, { ...identityRows, ...gatewayRows }, keysOfSpec, absent),
    route: filled(route, form?.rows() ?? {}, keysOfRoutes, absent)
  } as object as RequestSpec
}

type PlainObject = Readonly<Record<string, unknown>>

function filled(
  object: PlainObject,
  tree: RowTree,
  others: ReadonlyArray<string>,
  absent: undefined
): PlainObject {
  const whole: Record<string, unknown> = { ...object }
  for (const key of [...Object.keys(tree), ...others]) {
    const node = tree[key]
    const value = whole[key]
    if (value === undefined) whole[key] = absent
    else if (node !== undefined && !isRow(node) && !isVariants(node) && isPlainObject(value))
      whole[key] = filled(value, node, [], absent)
  }
  return whole
}
