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

/** Keeps a request object of any adapter from being printed: it holds the head as it went out. */
export function keepUnprinted(request: unknown): void {
  if (typeof request !== "object" || request === null) return
  printInstead(request, () => "[request with secret fields]")
  // The http adapter's requests come in pairs, one of which follows redirects; a socket knows both.
  const { _redirectable, _currentRequest } = request as { _redirectable?: unknown; _currentRequest?: unknown }
  for (const other of [_redirectable, _currentRequest]) {
    if (typeof other === "object" && other !== null) printInstead(other, () => "[request with secret fields]")
  }
}
