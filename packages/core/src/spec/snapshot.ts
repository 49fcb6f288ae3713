// A copy of a spec that its owner can no longer change.

import { copyOf } from "../grammar/copy.ts"

/**
 * A deep copy of plain data; `undefined` where a getter or proxy in it throws. Anything that is not plain, such as a
 * `Redacted`, is shared: it cannot be changed.
 */
export function snapshot(value: unknown): unknown {
  try {
    return copyOf(value, part => part)
  } catch {
    return undefined
  }
}
