// What a caller is told when his value cannot be read.

/**
 * What `read` returns, which looks at the caller's `what`.
 *
 * @throws TypeError where `read` throws, as it does at a getter, a proxy, or a `Redacted` that was wiped. What those said is
 * dropped: it may hold a secret.
 */
export function readable<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new TypeError(`${what} cannot be read: looking at it threw an error`)
  }
}
