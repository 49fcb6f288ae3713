// How one spec, or a part of one, stands over another: one rule for layers of specs and for what a request says.

import { namesProviders } from "../config/node-kind.ts"
import { discriminants } from "../emit/route-form.ts"
import { once } from "../table/once.ts"
import { isAbsent, isOwn, isPlainObject } from "../table/plain-object.ts"
import { isRow, isVariants, type RowNode, type RowTree } from "../table/row.ts"
import { anyTree } from "./spec-tree.ts"

type PlainObject = Readonly<Record<string, unknown>>

const tree = /* @__PURE__ */ once(anyTree)

/**
 * `above` over `below`: groups merge key by key, `null` removes its key, anything else replaces. A route that says who
 * answers replaces the route below it whole: what stands there belongs to another provider.
 */
export function mergeLayer(below: unknown, above: unknown): unknown {
  if (!isPlainObject(above)) return above
  const base = isPlainObject(below) && saysWhoAnswers(above.route) ? { ...below, route: undefined } : below
  return mergeTree(base, above, tree())
}

/**
 * Whether a route names the way to a model itself; the id of a saved config may also be settings for another one. Which
 * gateway will read it is not known here, so what only the hosted one takes for a provider counts.
 */
const saysWhoAnswers = (route: unknown): boolean =>
  isPlainObject(route) &&
  (discriminants.some(key => !isAbsent(route[key])) ||
    (isPlainObject(route.config) && namesProviders(route.config, "hosted")))

/** `above` over `below`, key by key; none of the keys is a group. */
export const mergeKeys = (below: unknown, above: unknown): unknown =>
  isPlainObject(above) ? mergeTree(below, above, {}) : above

function mergeTree(below: unknown, above: PlainObject, rows: RowTree): PlainObject {
  const merged: Record<string, unknown> = isPlainObject(below) ? { ...below } : {}
  for (const key of Object.keys(above)) {
    const value = above[key]
    const group = isPlainObject(value) && isOwn(rows, key) ? rowsOfGroup(rows[key] as RowNode) : undefined
    if (value === null) delete merged[key]
    else if (group !== undefined) set(merged, key, mergeTree(own(merged, key), value as PlainObject, group))
    else if (value !== undefined) set(merged, key, value)
  }
  return merged
}

/** The rows of a node that is a group; `undefined` for one whose value is replaced whole. */
function rowsOfGroup(node: RowNode): RowTree | undefined {
  if (isVariants(node)) return undefined
  if (!isRow(node)) return node
  return node.codec.kind === "metadata" ? {} : undefined
}

const own = (object: PlainObject, key: string): unknown => (isOwn(object, key) ? object[key] : undefined)

// Assigning to `__proto__` would change the prototype, and the key would be gone before anyone could refuse it.
function set(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}
