// Keeps objects that hold secrets out of logs, and keeps them usable.

const inspect = Symbol.for("nodejs.util.inspect.custom")

/** Makes `util.inspect`, `console.log` and `JSON.stringify` print the result of `instead` instead of `holder`. */
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
 * Keeps `holder`, which is or holds a request of any adapter, from being printed, and also the objects through which
 * its request can be reached: a request holds its head as sent. `instead` is printed in their place.
 */
export function keepUnprinted(holder: unknown, instead: string): void {
  if (typeof holder !== "object" || holder === null || Object.hasOwn(holder, inspect)) return
  printInstead(holder, () => instead)
  // `console.dir` ignores these methods, but skips keys that are not enumerable. A request also has some forty flags
  // and counters: changing those too would take longer than everything else done to a request here.
  for (const key of Reflect.ownKeys(holder)) {
    const kind = typeof Reflect.get(holder, key)
    if (kind === "object" || kind === "string") Reflect.defineProperty(holder, key, { enumerable: false })
  }
  // The http adapter's requests come in pairs, one of which follows redirects. A socket also refers to the next
  // request.
  const { _redirectable, _currentRequest, socket } = holder as Readonly<Record<string, unknown>>
  for (const other of [_redirectable, _currentRequest, socket]) keepUnprinted(other, instead)
}

/** Calls `prepare` with the value at `key` of `holder` before the value is first read, by a logger too. */
export function whenRead<K extends string>(
  holder: { [Key in K]?: unknown },
  key: K,
  prepare: (value: unknown) => void
): void {
  const value = holder[key]
  const become = (now: unknown): void => {
    Object.defineProperty(holder, key, { value: now, enumerable: true, configurable: true, writable: true })
  }
  const get = (): unknown => {
    prepare(value)
    become(value)
    return value
  }
  Object.defineProperty(holder, key, { get, set: become, enumerable: true, configurable: true })
}
