// JSON that somebody else wrote.

import type { Decoded } from "./decoded.ts"

/**
 * Whether `text` can be the id of a saved config, or stand for one: `pc-…`, any other slug, `$CONFIG_ID`, `${id}`,
 * `<id>`; also nothing at all. Any other text may be a config, however it is quoted, with keys inside.
 */
export const isConfigId = (text: string): boolean => /^(?!\{)[-\w.$<>{}*]{0,100}$/.test(text.trim())

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
