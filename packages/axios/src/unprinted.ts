// Objects that hold secrets and must stay usable, kept out of logs.

const inspect = Symbol.for("nodejs.util.inspect.custom")

/** Makes `util.inspect`, `console.log` and `JSON.stringify` print what `instead` returns in place of `holder`. */
export function printInstead(holder: object, instead: () => unknown): void {
  for (const key of ["toJSON", inspect]) {
    Reflect.defineProperty(holder, key, {
      value: instead,
      enumerable: false,
      configurable: true,
      writable: true
    })
  }
}

/**
 * Keeps `holder`, a request of any adapter or what has requests, from being printed, and what leads to its request: that
 * holds the head as it went out. `instead` is printed in its place.
 */
export function keepUnprinted(holder: unknown, instead: string): void {
  if (typeof holder !== "object" || holder === null || Object.hasOwn(holder, inspect)) return
  printInstead(holder, () => instead)
  // `console.dir` asks nobody, and leaves out what is not enumerable. A request has some forty flags and counts besides:
  // to change those too would take longer than all else that is done to a request here.
  for (const key of Reflect.ownKeys(holder)) {
    const kind = typeof Reflect.get(holder, key)
    if (kind === "object" || kind === "string") Reflect.defineProperty(holder, key, { enumerable: false })
  }
  // The http adapter's requests come in pairs, one of which follows redirects; a socket knows the next request too.
  const { _redirectable, _currentRequest, socket } = holder as Readonly<Record<string, unknown>>
  for (const other of [_redirectable, _currentRequest, socket]) keepUnprinted(other, instead)
}
