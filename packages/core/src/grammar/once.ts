// Values that are made on first use. Most programs need only a few of the values derived from the table.

import type { Gateway } from "./gateway-kind.ts"

/** Returns a function that returns the result of `make`, which it calls once. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Returns a function that returns the result of `make` for an object, which it calls once for each object. */
export function oncePerObject<Key extends object, T extends object>(make: (key: Key) => T): (key: Key) => T {
  const results = new WeakMap<Key, T>()
  return key => {
    const known = results.get(key)
    if (known !== undefined) return known
    const made = make(key)
    results.set(key, made)
    return made
  }
}

/** The results of `make` for each gateway, each made on first use. */
export const onceByGateway = <T extends object>(make: (gateway: Gateway) => T) => ({
  hosted: once(() => make("hosted")),
  "open-source": once(() => make("open-source"))
})
