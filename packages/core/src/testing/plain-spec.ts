// Specs as comparable data. Most comparisons consider two different `Redacted` equal, so laws compare the revealed
// strings.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "../grammar/plain-object.ts"

/**
 * `value` with each `Redacted` replaced by a record of its string, and without `undefined` keys, because most
 * comparisons consider two `Redacted` equal. For tests only: it exposes the secrets. Nothing is thrown, except for a
 * wiped `Redacted`.
 *
 * @param value a spec, or a part of one
 * @returns plain data, to compare with other such data
 * @example
 * assert.deepEqual(comparable(parse(compile(spec)).spec), comparable(normalize(spec)))
 */
export function comparable(value: unknown): unknown {
  if (Redacted.isRedacted(value)) return { secret: Redacted.value(value) }
  // Not `value.map`: it would call a `constructor` that the array has.
  if (Array.isArray(value)) return Array.from(value, item => comparable(item))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, comparable(part)])
  )
}
