// JSON that fits in a field value. Does not depend on Portkey.

const beyondAscii = /[\u007f-\uffff]/g

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`

/**
 * Writes `value` as one line of JSON in printable ASCII: every UTF-16 unit above 0x7E becomes `\uXXXX` (RFC 8259 §7),
 * which the gateway's `JSON.parse` turns back into the same string.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(beyondAscii, escapeUnit)
}

const nothingToEscape = /^[ !#-[\]-~]*$/
const short = 16

/** {@link asciiJson} for a string. */
export function asciiJsonText(text: string): string {
  // Not a template literal, which checks whether each part is a string.
  return '"' + escaped(text) + '"'
}

/** The same without the quotes. Faster if there is nothing to escape, as in nearly every string. */
export const escaped = (text: string): string => (needsNoEscape(text) ? text : asciiJson(text).slice(1, -1))

/** Whether {@link asciiJson} writes `text` unchanged, between quotes. */
export function needsNoEscape(text: string): boolean {
  // As in `isVisible` for field values: a pattern for long strings, a loop for short ones.
  // Stryker disable next-line ConditionalExpression,EqualityOperator: both ways give the same answer, one sooner
  if (text.length > short) return nothingToEscape.test(text)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false
  }
  return true
}
