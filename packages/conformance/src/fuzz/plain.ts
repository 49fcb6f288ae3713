// Plain data, as YAML and JSON are parsed into.

export type PlainObject = Record<string, unknown>

/** Whether it is an object as a literal creates it. A proxy that refuses inspection is not. */
export function isPlain(value: unknown): value is PlainObject {
  if (typeof value !== "object" || value === null) return false
  try {
    const prototype = Object.getPrototypeOf(value)
    return !Array.isArray(value) && (prototype === Object.prototype || prototype === null)
  } catch {
    return false
  }
}

/** The parts of an object or a list that can be read without a getter; none for a proxy that refuses inspection. */
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
