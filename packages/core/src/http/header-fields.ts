// The shapes in which header fields are read and returned. Does not depend on Portkey.

import { mostFields } from "../budget.ts"

/** Header fields as a plain record: lower-case names, in emission order, not frozen. */
export type HeaderFields = Record<string, string>

/** Anything that {@link fieldEntries} reads: a `Headers`, an iterable of entries, or a record. */
export type HeaderSource =
  // All three type parameters are given: those left out of `Iterable` are `any`.
  | Iterable<readonly [string, string], unknown, undefined>
  | Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

/**
 * Reads header fields of any shape and letter case as a map from lower-case name to value. The values of a repeated
 * field are joined with `, `, according to RFC 9110 §5.3, as Node and fetch do.
 *
 * @throws TypeError, which quotes nothing, for anything else, for more than 10,000 fields or values, and if reading
 * them throws
 */
export function fieldEntries(source: HeaderSource): Map<string, string> {
  try {
    return entriesOf(source)
  } catch {
    // The engine's own error would quote the argument, and a getter's error may say anything. Either may show a secret.
    throw new TypeError("Header fields must be a Headers, an array of [name, value], or a plain record.")
  }
}

/**
 * Calls `visit` with each field of `source`, in order, until it returns `false`. Names and values may be anything.
 *
 * @throws whatever a getter, iterator or proxy throws, and for a value that is not a set of fields
 */
export function visitFields(source: unknown, visit: (name: unknown, value: unknown) => unknown): void {
  if (typeof source !== "object" || source === null) throw new TypeError()
  if (!(Symbol.iterator in source)) {
    for (const name of Object.keys(source))
      if (visit(name, (source as Record<string, unknown>)[name]) === false) return
    return
  }
  for (const entry of source as Iterable<unknown>) {
    if (!Array.isArray(entry)) throw new TypeError()
    if (visit(entry[0], entry[1]) === false) return
  }
}

function entriesOf(source: unknown): Map<string, string> {
  const fields = new Map<string, string>()
  let left = mostFields
  const joined = (values: ReadonlyArray<unknown>): string => {
    // An array may consist of billions of holes, and nested arrays can be shared exponentially often.
    left -= values.length
    if (left < 0 || values.some(Array.isArray)) throw new RangeError()
    return values.join(", ")
  }
  visitFields(source, (name, value) => {
    if (left-- <= 0 || typeof name !== "string") throw new RangeError()
    if (value === undefined || value === null) return
    const key = name.toLowerCase()
    const text = Array.isArray(value) ? joined(value) : String(value)
    const before = fields.get(key)
    fields.set(key, before === undefined ? text : `${before}, ${text}`)
  })
  return fields
}
