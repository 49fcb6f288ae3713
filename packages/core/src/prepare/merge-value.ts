// How what a request says stands over what its client says: one rule for all.

import { isPlainObject } from "../table/plain-object.ts"

/** `request` over `client`: objects merge key by key, anything else replaces, and `null` removes its key. */
export function mergeValue(client: unknown, request: unknown): unknown {
  if (!isPlainObject(request)) return request
  const merged: Record<string, unknown> = isPlainObject(client) ? { ...client } : {}
  for (const key of Object.keys(request)) {
    const value = request[key]
    if (value === null) delete merged[key]
    else if (value !== undefined)
      set(merged, key, mergeValue(Object.hasOwn(merged, key) ? merged[key] : undefined, value))
  }
  return merged
}

// Assigning to `__proto__` would change the prototype, and the key would be gone before anyone could refuse it.
function set(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}
