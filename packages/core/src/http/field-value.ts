// Field values that every HTTP stack carries unchanged. Does not depend on Portkey.

const visible = /^[!-~]+$/
/** What {@link isFieldValue} accepts. */
export const fieldValuePattern = /^[!-~](?:[\t -~]*[!-~])?$/

// A pattern is clearly faster than a loop on a long key, and slower on a short slug (Node 24).
const short = 16

/** Whether `text` consists of visible ASCII only, like nearly every field value. */
export function isVisible(text: string): boolean {
  // Stryker disable next-line ConditionalExpression,EqualityOperator: both ways give the same answer, one sooner
  if (text.length > short) return visible.test(text)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code <= 0x20 || code > 0x7e) return false
  }
  return text !== ""
}

/**
 * Whether `text` reaches the other side byte for byte as an HTTP field value: visible ASCII, with blanks only in the
 * middle. Narrower than RFC 9110 §5.5, which still allows bytes above 0x7E; they mean Latin-1 to some stacks and UTF-8
 * to others.
 */
export function isFieldValue(text: string): boolean {
  return isVisible(text) || fieldValuePattern.test(text)
}

/**
 * Describes why {@link isFieldValue} refuses `text`, without quoting it: it may be a secret. Returns a clause that
 * follows the name of the value, for example `contains a line break at index 3`.
 */
export function fieldValueFault(text: string): string {
  if (text === "") return "is empty"
  const index = text.search(/[^\t -~]/)
  if (index < 0) return "begins or ends with white space"
  const code = text.charCodeAt(index)
  const what =
    code > 0x7f
      ? "character that is not ASCII"
      : /[\r\n]/.test(text.charAt(index))
        ? "line break"
        : "control character"
  return `contains a ${what} at index ${index}`
}
