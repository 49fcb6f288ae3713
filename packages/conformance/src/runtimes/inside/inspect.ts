// What the contract and the laws import from Node, for browsers. A suite is bundled for a browser with this module in place
// of node:util and node:http.

/** Every own property of a value and of what it holds, hidden ones and those of its errors too: more than a console shows. */
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

/** The rules of a browser are those of `Headers`. */
export const validateHeaderName = (name: string): void => void new Headers([[name, ""]])
export const validateHeaderValue = (name: string, value: string): void => void new Headers([[name, value]])
