// Values that are made on first use. Most programs need little of what is derived from the table.

/** Returns a function that returns the result of `make`, which it calls once. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
