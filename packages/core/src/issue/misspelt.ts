// The repairs of a misspelt key and of a misspelt value.

import type { Change } from "./issue.ts"
import { folded, nearMiss } from "./near-miss.ts"
import { type Words, words } from "./words.ts"

/** A repair, and the change that it is if it is exactly one. */
export interface Repair {
  readonly repair: Words
  readonly edit?: Change | undefined
}

/** Suggests `near`, a key of `node` that is written in another way; as an edit too, unless `node` has it already. */
export const misspelt = (near: string, node: object): Repair => ({
  repair: `Did you mean ${near}?`,
  edit: Object.hasOwn(node, near) ? undefined : { rename: near }
})

/**
 * The repair of an unknown `key` of `node`: another spelling of one of `names` comes first, then the `place` that is
 * known for the key, then a similar name. `undefined` if there is none of them.
 */
export function insteadOfKey(
  key: string,
  names: Iterable<string>,
  node: object,
  place: () => Words | undefined
): Repair | undefined {
  const near = nearMiss(key, names)
  const elsewhere = near !== undefined && folded(near) === folded(key) ? undefined : place()
  if (elsewhere !== undefined) return { repair: elsewhere }
  return near === undefined ? undefined : misspelt(near, node)
}

/** Suggests the value `near`, or says `other` if no known value is near. */
export const meantValue = (near: string | undefined, other: Words): Repair =>
  near === undefined
    ? { repair: other }
    : { repair: words`Did you mean ${{ quoted: near }}?`, edit: { set: near } }
