// The repairs of a misspelt key and of a misspelt value.

import type { Change } from "./issue.ts"
import { type Words, words } from "./words.ts"

/** A repair, and the change that it is if it is exactly one. */
export interface Repair {
  readonly repair: Words
  readonly edit: Change | undefined
}

/** Suggests `near`, a key of `node` that is written in another way; as an edit too, unless `node` has it already. */
export const misspelt = (near: string, node: object): Repair => ({
  repair: `Did you mean ${near}?`,
  edit: Object.hasOwn(node, near) ? undefined : { rename: near }
})

/** Suggests the value `near`, or says `other` if no known value is near. */
export const meantValue = (near: string | undefined, other: Words): Repair =>
  near === undefined
    ? { repair: other, edit: undefined }
    : { repair: words`Did you mean ${{ quoted: near }}?`, edit: { set: near } }
