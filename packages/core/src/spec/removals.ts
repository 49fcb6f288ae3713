// What layers remove from the layers below them. A spec without `null` does not show this, and neither does a group that
// was removed and then written again.

import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { Fields } from "../grammar/type.ts"
import { type Groups, groups, saysWhoAnswers } from "./merge-layer.ts"

/** The removals as a layer: `null` means a whole value. */
export interface Removals {
  readonly [key: string]: Removals | null
}

/**
 * `removals`, with those of `layer`: each `null`, each group that it replaces with another value, and the route if it
 * replaces the whole route.
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
