// The shapes in which header fields come and go. Knows nothing of Portkey.

import { mostFields } from "../budget.ts"

/** Header fields as a plain record: lower-case names, in emission order, not frozen. */
export type HeaderFields = Record<string, string>

/** Anything that {@link fieldEntries} reads: a `Headers`, an iterable of entries, or a record. */
export type HeaderSource =
  // Said in full: what is left out of `Iterable` is `any`.
  | Iterable<readonly [string, string], unknown, undefined>
  | Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

/**
 * Reads header fields of any shape and letter case as a map from lower-case name to value. A repeated field is
 * joined with `, `, as RFC 9110 §5.3 says and as Node and fetch do.
 *
 * @throws TypeError, which quotes nothing, for anything else, for more than 10,000 fields or values, and where looking at them throws
 */
export function fieldEntries(source: HeaderSource): Map<string, string> {
  try {
    return entriesOf(source)
  } catch {
    // The engine's own error would quote what was passed, and a getter's may say anything: either may be a secret.
    throw new TypeError(
      "Header fields are a Headers, an array of [name, value], or a plain record; this is none of them."
    )
  }
}

function entriesOf(source: unknown): Map<string, string> {
  const fields = new Map<string, string>()
  let left = mostFields
  const joined = (values: ReadonlyArray<unknown>): string => {
    // A list may be nothing but holes, billions of them; and lists in lists can be shared exponentially often.
    left -= values.length
    if (left < 0 || values.some(Array.isArray)) throw new RangeError()
    return values.join(", ")
  }
  const add = (name: string, value: unknown): void => {
    if (left-- <= 0) throw new RangeError()
    if (value === undefined || value === null) return
    const key = name.toLowerCase()
    const text = Array.isArray(value) ? joined(value) : String(value)
    const before = fields.get(key)
    fields.set(key, before === undefined ? text : `${before}, ${text}`)
  }
  if (typeof source !== "object" || source === null) throw new TypeError()
  if (Symbol.iterator in source) {
    for (const entry of source as Iterable<[string, string]>) {
      if (!Array.isArray(entry) || typeof entry[0] !== "string") throw new TypeError()
      add(entry[0], entry[1])
    }
  } else for (const name of Object.keys(source)) add(name, (source as Record<string, unknown>)[name])
  return fields
}
