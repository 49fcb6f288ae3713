// Specs as comparable data. Two different `Redacted` look alike to most comparisons, so laws compare revealed text.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "../grammar/plain-object.ts"

/** `value` with each `Redacted` replaced by a record that shows it was one, and `undefined` keys left out. */
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
