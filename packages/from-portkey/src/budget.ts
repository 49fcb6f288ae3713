// How much of the caller's options is looked at. It bounds the time that any options can take.

import { isPlainObject } from "./plain-data.ts"

/** How many options there may be, with the header fields in them: a Node server takes no more fields. */
export const mostOptions = 2000

/** How many unknown options get advice of their own: to look for what was meant takes long. */
export const mostAdvised = 20

/**
 * How many values there may be in all options. A value that is shared counts each time it is met, for JSON writes it as
 * often.
 */
const mostValues = 50_000

/** Whether there are more values in `options` than are looked at. A cycle has no end. */
export function isTooLarge(options: object): boolean {
  let left = mostValues
  const waiting: object[] = [options]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    // A list may be nothing but holes, billions of them.
    left -= Array.isArray(value) ? value.length : 0
    if (left < 0) return true
    for (const part of Object.values(value)) {
      if (left-- <= 0) return true
      if (Array.isArray(part) || isPlainObject(part)) waiting.push(part)
    }
  }
  return false
}

/** The first of `items`, of which there may be endlessly many. */
export function firstOf<Item>(items: Iterable<Item>, most: number): ReadonlyArray<Item> {
  const first: Item[] = []
  for (const item of items) if (first.push(item) >= most) break
  return first
}
