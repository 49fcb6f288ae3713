// Specs as comparable data. Two different `Redacted` look alike to most comparisons, so laws compare revealed text.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "../grammar/plain-object.ts"

/**
 * `value` with each `Redacted` replaced by a record of its text, and `undefined` keys left out: two `Redacted` look alike to
 * most comparisons. For tests only: the secrets are in the open. Nothing is thrown, but for a `Redacted` that was wiped.
 *
 * @param value a spec, or a part of one
 * @returns plain data, to be compared with other such data
 * @example
 * assert.deepEqual(comparable(parse(compile(spec)).spec), comparable(normalize(spec)))
 */
export function comparable(value: unknown): unknown {
  if (Redacted.isRedacted(value)) return { secret: Redacted.value(value) }
  if (Array.isArray(value)) return value.map(comparable)
  if (!isPlainObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, comparable(part)])
  )
}
