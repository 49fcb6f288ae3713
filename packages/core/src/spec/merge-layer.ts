// Merges one spec, or a part of one, over another: the same rule for layers of specs and for a request's overrides.

import { isAbsent, isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { Fields } from "../grammar/type.ts"
import { namesProviders } from "../rows/config/node-kind.ts"
import { discriminants } from "../rows/route-form.ts"

/** The keys of a spec that are groups; a value at any other key is replaced whole. */
export interface Groups {
  readonly [key: string]: Groups
}

/** The groups of any spec. A test compares them with the table, so that a program that only merges need not load it. */
export const groups: Groups = {
  route: { providerOptions: {} },
  guardrails: {},
  metadata: {},
  cache: {},
  trace: {},
  extraHeaders: {}
}

/**
 * `above` over `below`: groups merge key by key, `null` removes its key, anything else replaces. A route that decides
 * who answers replaces the whole route below it, whose keys belong to another provider.
 */
export function mergeLayer(below: unknown, above: unknown): unknown {
  if (!isPlainObject(above)) return above
  const base = isPlainObject(below) && saysWhoAnswers(above.route) ? { ...below, route: undefined } : below
  return mergeGroup(base, above, groups)
}

/**
 * Whether a route decides by itself who answers. The id of a saved config does not: it may also be settings for another
 * route. The gateway is not known here, so names that only the hosted one accepts as providers count.
 */
export const saysWhoAnswers = (route: unknown): boolean =>
  isPlainObject(route) &&
  (discriminants.some(key => !isAbsent(route[key])) ||
    (isPlainObject(route.config) && namesProviders(route.config, "hosted")))

/** `above` over `below`, key by key. No key is a group. */
export const mergeKeys = (below: unknown, above: unknown): unknown =>
  isPlainObject(above) ? mergeGroup(below, above, {}) : above

// A map, in which `__proto__` is a key like any other and nothing is inherited.
function mergeGroup(below: unknown, above: Fields, within: Groups): Fields {
  const merged = new Map(isPlainObject(below) ? Object.entries(below) : [])
  for (const [key, value] of Object.entries(above)) {
    const group = isPlainObject(value) && isOwn(within, key) ? within[key] : undefined
    if (value === null) merged.delete(key)
    else if (group !== undefined) merged.set(key, mergeGroup(merged.get(key), value as Fields, group))
    else if (value !== undefined) merged.set(key, value)
  }
  return Object.fromEntries(merged)
}
