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

/** Keeps a request object of any adapter from being printed, and what leads to it: it holds the head as it went out. */
export function keepUnprinted(request: unknown): void {
  if (typeof request !== "object" || request === null || Object.hasOwn(request, inspect)) return
  printInstead(request, () => "[request with secret fields]")
  // `console.dir` asks nobody, and leaves out what is not enumerable.
  for (const key of Reflect.ownKeys(request)) Reflect.defineProperty(request, key, { enumerable: false })
  // The http adapter's requests come in pairs, one of which follows redirects; a socket knows the next request too.
  const { _redirectable, _currentRequest, socket } = request as Readonly<Record<string, unknown>>
  for (const other of [_redirectable, _currentRequest, socket]) keepUnprinted(other)
}
