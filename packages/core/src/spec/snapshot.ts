// A copy of a spec that its owner can no longer change.

import { mostValues } from "../grammar/budget.ts"
import { isPlainObject } from "../grammar/plain-object.ts"

/**
 * A deep copy of plain data; `undefined` where a getter, a cycle, its depth or its size is against it. Anything that is not
 * plain, such as a `Redacted`, is shared: it cannot be changed.
 */
export function snapshot(value: unknown): unknown {
  try {
    return copied(value, { left: mostValues })
  } catch {
    return undefined
  }
}

// An object that is shared at every level, as YAML's aliases can make it, would be copied exponentially often.
function copied(value: unknown, budget: { left: number }): unknown {
  const isList = Array.isArray(value)
  if (!isList && !isPlainObject(value)) return value
  budget.left -= 1
  if (budget.left < 0) throw new RangeError("too many values")
  if (isList) return value.map(item => copied(item, budget))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part, budget)]))
}
