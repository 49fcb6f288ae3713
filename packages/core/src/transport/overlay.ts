// Lays one set of overrides over another.

import { isPlainObject } from "../grammar/plain-object.ts"

/**
 * `upper` over `lower`, groups key by key. Unlike the merge over a client's spec, it keeps `null`, which must still
 * remove the client's value.
 */
export function overlay(lower: unknown, upper: unknown): unknown {
  if (upper === undefined) return lower
  if (!isPlainObject(lower) || !isPlainObject(upper)) return upper
  const merged = new Map(Object.entries(lower))
  for (const [key, value] of Object.entries(upper)) merged.set(key, overlay(merged.get(key), value))
  return Object.fromEntries(merged)
}
