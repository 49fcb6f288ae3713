// How one spec, or a part of one, stands over another: one rule for layers of specs and for what a request says.

import { isAbsent, isOwn, isPlainObject } from "../grammar/plain-object.ts"
import { namesProviders } from "../rows/config/node-kind.ts"
import { discriminants } from "../rows/route-form.ts"

type PlainObject = Readonly<Record<string, unknown>>

/** The keys of a spec that are groups; a value at any other key is replaced whole. */
interface Groups {
  readonly [key: string]: Groups
}

/** The groups of any spec. A test holds them to the table, which whoever only merges need not load. */
export const groups: Groups = {
  route: { providerOptions: {} },
  guardrails: {},
  metadata: {},
  cache: {},
  trace: {},
  extraHeaders: {}
}

/**
 * `above` over `below`: groups merge key by key, `null` removes its key, anything else replaces. A route that says who
 * answers replaces the route below it whole: what stands there belongs to another provider.
 */
export function mergeLayer(below: unknown, above: unknown): unknown {
  if (!isPlainObject(above)) return above
  const base = isPlainObject(below) && saysWhoAnswers(above.route) ? { ...below, route: undefined } : below
  return mergeGroup(base, above, groups)
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
  isPlainObject(above) ? mergeGroup(below, above, {}) : above

// A map, which takes a key named `__proto__` for what it is and inherits nothing.
function mergeGroup(below: unknown, above: PlainObject, within: Groups): PlainObject {
  const merged = new Map(isPlainObject(below) ? Object.entries(below) : [])
  for (const [key, value] of Object.entries(above)) {
    const group = isPlainObject(value) && isOwn(within, key) ? within[key] : undefined
    if (value === null) merged.delete(key)
    else if (group !== undefined) merged.set(key, mergeGroup(merged.get(key), value as PlainObject, group))
    else if (value !== undefined) merged.set(key, value)
  }
  return Object.fromEntries(merged)
}
