// The repair of a misspelt key.

import type { Change } from "./issue.ts"

/** Suggests `near`, a key of `node` that is written in another way; as an edit too, unless `node` has it already. */
export const misspelt = (
  near: string,
  node: object
): { readonly repair: string; readonly edit: Change | undefined } => ({
  repair: `Did you mean ${near}?`,
  edit: Object.hasOwn(node, near) ? undefined : { rename: near }
})
