// Copies of plain data, however deep, shared in itself or cyclic it is.

import { mostValues } from "../budget.ts"
import { isPlainObject } from "./plain-object.ts"

/**
 * A deep copy of `value` in which `change` has replaced everything that is no plain object and no array. Keys whose value is
 * `undefined` are left out. What is shared in the value is shared in the copy, so that the time is linear in what there is,
 * not in the ways that lead to it. Throws what a getter throws.
 */
export function copyOf(value: unknown, change: (leaf: unknown) => unknown): unknown {
  const copies = new Map<object, Copy>()
  const waiting: object[] = []
  const copied = (part: unknown): unknown => {
    const isList = Array.isArray(part)
    if (!isList && !isPlainObject(part)) return change(part)
    const before = copies.get(part)
    if (before !== undefined) return before
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
  const parts = source as Readonly<Record<string, unknown>>
  if (Array.isArray(copy) && Array.isArray(source)) {
    copy.length = source.length
    // A list may be nothing but holes, billions of them.
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
