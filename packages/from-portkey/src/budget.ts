// Limits how much of the caller's options is read, and so the time that any options can take.

import { isPlainObject } from "./plain-data.ts"

/** The maximum number of options, including the header fields in them: a Node server accepts no more fields. */
export const mostOptions = 2000

/** The maximum number of unknown options with their own advice, because a search for the intended name takes long. */
export const mostAdvised = 20

/**
 * The maximum number of values in all options. A shared value counts each time it is reached, because JSON repeats it
 * each time.
 */
const mostValues = 50_000

/** Whether `options` has more values than the limit. A cycle has no end. */
export function isTooLarge(options: object): boolean {
  let left = mostValues
  const waiting: object[] = [options]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    // A list may have billions of holes and nothing else.
    left -= Array.isArray(value) ? value.length : 0
    if (left < 0) return true
    for (const part of Object.values(value)) {
      if (left-- <= 0) return true
      if (Array.isArray(part) || isPlainObject(part)) waiting.push(part)
    }
  }
  return false
}

/** The first `most` of `items`, which may be endless. */
export function firstOf<Item>(items: Iterable<Item>, most: number): ReadonlyArray<Item> {
  const first: Item[] = []
  for (const item of items) if (first.push(item) >= most) break
  return first
}
