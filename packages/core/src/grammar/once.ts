// What is made when it is first asked for: most of what follows from the table is needed by few of those who import it.

/** A function that returns what `make` returns, and calls it once. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
