// A copy of a spec that its owner can no longer change.

import { copyOf } from "../grammar/copy.ts"

/**
 * A deep copy of plain data, or `undefined` if a getter or proxy in it throws. Anything else, such as a `Redacted`, is
 * shared: it cannot be changed.
 */
export function snapshot(value: unknown): unknown {
  try {
    return copyOf(value, part => part)
  } catch {
    return undefined
  }
}
