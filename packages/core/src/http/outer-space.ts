// White space around a field's value, which HTTP does not carry.

/** `text` as fetch sends it (https://fetch.spec.whatwg.org/#concept-header-value-normalize). */
export function withoutOuterSpace(text: string): string {
  const isSpace = (at: number): boolean => "\t\n\r ".includes(text.charAt(at))
  let start = 0
  let end = text.length
  while (start < end && isSpace(start)) start++
  // Stryker disable next-line EqualityOperator: if all is white space, nothing is left either way
  while (end > start && isSpace(end - 1)) end--
  return text.slice(start, end)
}
