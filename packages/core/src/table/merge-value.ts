// How what a request says stands over what its client says: one rule for all.

import { isPlainObject } from "./plain-object.ts"

/** `request` over `client`: objects merge key by key, anything else replaces, and `null` removes its key. */
export function mergeValue(client: unknown, request: unknown): unknown {
  if (!isPlainObject(request)) return request
  const merged = new Map(isPlainObject(client) ? Object.entries(client) : [])
  for (const [key, value] of Object.entries(request)) {
    if (value === null) merged.delete(key)
    else if (value !== undefined) merged.set(key, mergeValue(merged.get(key), value))
  }
  return Object.fromEntries(merged)
}
