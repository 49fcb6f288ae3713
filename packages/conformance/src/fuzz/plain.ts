// Plain data: what YAML and JSON are read into.

export type PlainObject = Record<string, unknown>

/** Whether it is an object as a literal makes it. A proxy that refuses to be looked at is not. */
export function isPlain(value: unknown): value is PlainObject {
  if (typeof value !== "object" || value === null) return false
  try {
    const prototype = Object.getPrototypeOf(value)
    return !Array.isArray(value) && (prototype === Object.prototype || prototype === null)
  } catch {
    return false
  }
}

/** The parts of an object or a list that can be read without a getter; none of a proxy that refuses. */
export function partsOf(value: object): ReadonlyArray<readonly [key: string, part: unknown]> {
  try {
    return Reflect.ownKeys(value).map(key => [
      String(key),
      Reflect.getOwnPropertyDescriptor(value, key)?.value
    ])
  } catch {
    return []
  }
}
