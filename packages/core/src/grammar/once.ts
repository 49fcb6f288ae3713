// Values that are made on first use. Most programs need little of what is derived from the table.

import type { Gateway } from "./gateway-kind.ts"

/** Returns a function that returns the result of `make`, which it calls once. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The results of `make` for each gateway, each made on first use. */
export const onceByGateway = <T extends object>(make: (gateway: Gateway) => T) => ({
  hosted: once(() => make("hosted")),
  "open-source": once(() => make("open-source"))
})
