// What layers remove from the layers below them. A spec without `null` does not say so, and neither does a group that
// was removed and then written again.

import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { Fields } from "../grammar/type.ts"
import { type Groups, groups, saysWhoAnswers } from "./merge-layer.ts"

/** What is removed, as a layer: `null` stands for a whole value. */
export interface Removals {
  readonly [key: string]: Removals | null
}

/**
 * `removals`, and what `layer` removes: each `null`, each group that it replaces by another value, and the route if it
 * replaces that whole.
 */
export const withRemovals = (removals: Removals, layer: Fields): Removals =>
  withRemovalsOf(
    removals,
    saysWhoAnswers(layer.route) ? { ...layer, route: null } : layer,
    groups
  ) as Removals

function withRemovalsOf(removals: Removals, layer: Fields, within: Groups): Removals {
  const all = new Map(Object.entries(removals))
  for (const [key, value] of Object.entries(layer)) {
    const group = isPlainObject(value) && isOwn(within, key) ? within[key] : undefined
    const before = all.get(key)
    if (group !== undefined)
      all.set(key, before === null ? null : withRemovalsOf(before ?? {}, value as Fields, group))
    else if (value === null || (value !== undefined && isOwn(within, key))) all.set(key, null)
  }
  return Object.fromEntries(all)
}
