// JSON that somebody else wrote.

import type { Decoded } from "./decoded.ts"

/** Whether `text` begins as JSON that is more than a word. */
export const looksLikeJson = (text: string): boolean => /^\s*[{["]/.test(text)

/** `JSON.parse` as a value, its error without the text (which may be a secret). */
export function parseJson(text: string): Decoded<unknown> {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    const quoted = /^\s*[{[]\s*'/.test(text)
    return {
      fault: quoted ? "is written with single quotes, which is not JSON" : "is not JSON",
      repair: "Write JSON, with double quotes."
    }
  }
}
