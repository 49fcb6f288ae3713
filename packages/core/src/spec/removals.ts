// The values of lower layers that are lost under a layer. A spec without `null` does not show them, and neither does a
// group that was removed and then written again.

import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { Fields } from "../grammar/type.ts"
import { type Groups, groups, saysWhoAnswers } from "./merge-layer.ts"

/** The lost values, as a layer that removes them: `null` means the whole value. */
export interface Removals {
  readonly [key: string]: Removals | null
}

/** `removals`, and each value that `layer` removes or replaces. */
export const withRemovals = (removals: Removals, layer: Fields): Removals =>
  withRemovalsOf(removals, saysWhoAnswers(layer.route) ? { ...layer, route: null } : layer, groups)

function withRemovalsOf(removals: Removals, layer: Fields, within: Groups): Removals {
  const all = new Map(Object.entries(removals))
  for (const [key, value] of Object.entries(layer)) {
    const group = isPlainObject(value) && isOwn(within, key) ? within[key] : undefined
    const before = all.get(key)
    if (group !== undefined && before !== null)
      all.set(key, withRemovalsOf(before ?? {}, value as Fields, group))
    else if (value !== undefined) all.set(key, null)
  }
  return Object.fromEntries(all)
}
