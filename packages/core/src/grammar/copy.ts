// Copies plain data of any depth, with shared or cyclic parts.

import { mostCopied, mostValues } from "../budget.ts"
import { isPlainObject } from "./plain-object.ts"
import type { Fields } from "./type.ts"

/**
 * A deep copy of `value` in which `change` has replaced everything that is not a plain object or an array. Keys whose
 * value is `undefined` are left out. Parts that `value` shares are shared in the copy too, so the time is linear in the
 * number of parts, not in the number of paths to them. Throws what a getter throws, and if there are more parts than
 * any document may have.
 */
export function copyOf(value: unknown, change: (leaf: unknown) => unknown): unknown {
  const copies = new Map<object, Copy>()
  const waiting: object[] = []
  const copied = (part: unknown): unknown => {
    const isList = Array.isArray(part)
    if (!isList && !isPlainObject(part)) return change(part)
    const before = copies.get(part)
    if (before !== undefined) return before
    if (copies.size > mostCopied) throw new RangeError()
    const copy: Copy = isList ? [] : {}
    copies.set(part, copy)
    waiting.push(part)
    return copy
  }
  const whole = copied(value)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    copyParts(next, copies.get(next) as Copy, copied)
  return whole
}

type Copy = unknown[] | Record<string, unknown>

function copyParts(source: object, copy: Copy, copied: (part: unknown) => unknown): void {
  const parts = source as Fields
  if (Array.isArray(copy) && Array.isArray(source)) {
    copy.length = source.length
    // An array may consist of billions of holes.
    if (source.length <= mostValues) {
      for (let index = 0; index < source.length; index++) copy[index] = copied(source[index])
      return
    }
  }
  const target = copy as Record<string, unknown>
  for (const key of Object.keys(parts)) {
    const part = copied(parts[key])
    if (part === undefined) continue
    if (key !== "__proto__") target[key] = part
    else
      Object.defineProperty(target, key, {
        value: part,
        enumerable: true,
        configurable: true,
        writable: true
      })
  }
}
