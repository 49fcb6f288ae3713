// What the contract and the laws import from Node, for browsers. A suite for a browser is bundled with this module
// instead of node:util and node:http.

/**
 * Every own property of a value and its parts, including hidden ones and those of errors: more than a console shows.
 */
export function inspect(value: unknown): string {
  const seen = new Set<object>()
  const shown: string[] = []
  const show = (part: unknown): void => {
    if (typeof part !== "object" || part === null) {
      shown.push(String(part))
      return
    }
    if (seen.has(part)) return
    seen.add(part)
    if (part instanceof Headers) shown.push(...[...part].flat())
    for (const key of Reflect.ownKeys(part)) {
      const property = Reflect.getOwnPropertyDescriptor(part, key)
      // A getter may be any code, as for a console.
      shown.push(String(key))
      if (property !== undefined && "value" in property) show(property.value)
    }
  }
  show(value)
  return shown.join("\n")
}

/** In a browser, the rules are those of `Headers`. */
export const validateHeaderName = (name: string): void => void new Headers([[name, ""]])
export const validateHeaderValue = (name: string, value: string): void => void new Headers([[name, value]])
