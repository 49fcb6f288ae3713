// The error for a caller whose value cannot be read.

/**
 * Returns the result of `read`, which reads a value of the caller's. `what` names that value.
 *
 * @throws TypeError if `read` throws, for example at a getter, a proxy, or a wiped `Redacted`. The original error is
 * dropped: it may hold a secret.
 */
export function readable<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new TypeError(`${what} cannot be read: a getter or proxy threw`)
  }
}
