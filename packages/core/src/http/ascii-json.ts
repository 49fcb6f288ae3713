// JSON that fits in a field value. Knows nothing of Portkey.

const beyondAscii = /[\u007f-\uffff]/g

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`

/**
 * Writes `value` as one line of JSON in printable ASCII: every UTF-16 unit above 0x7E becomes `\uXXXX` (RFC 8259 §7),
 * which the gateway's `JSON.parse` turns back into the same text.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(beyondAscii, escapeUnit)
}

const nothingToEscape = /^[ !#-[\]-~]*$/
const short = 16

/** {@link asciiJson} of a text, faster for what nearly every one is: with nothing to escape. */
export function asciiJsonText(text: string): string {
  // Not a template, which asks of each part whether it is text.
  return needsNoEscape(text) ? '"' + text + '"' : asciiJson(text)
}

/** Whether {@link asciiJson} writes `text` as it is, between quotes. */
export function needsNoEscape(text: string): boolean {
  // As `isVisible` of field values: a pattern for long texts, a loop for short ones.
  if (text.length > short) return nothingToEscape.test(text)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false
  }
  return true
}
