// A copy of a spec that its owner can no longer change.

import { isPlainObject } from "../table/plain-object.ts"

/** A deep copy of plain data. Anything that is not plain, such as a `Redacted`, is shared: it cannot be changed. */
export function snapshot<T>(value: T): T {
  if (Array.isArray(value)) return value.map(snapshot) as T
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, snapshot(part)])) as T
}
