// JSON that fits in a field value. Knows nothing of Portkey.

const beyondAscii = /[\u007f-\uffff]/g

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`

type Replacer = (this: unknown, key: string, value: unknown) => unknown

/**
 * Writes `value` as one line of JSON in printable ASCII: every UTF-16 unit above 0x7E becomes `\uXXXX` (RFC 8259 §7),
 * which the gateway's `JSON.parse` turns back into the same text. `replacer` is `JSON.stringify`'s.
 */
export function asciiJson(value: unknown, replacer?: Replacer): string {
  return JSON.stringify(value, replacer).replace(beyondAscii, escapeUnit)
}
