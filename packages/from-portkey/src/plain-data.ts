// What counts as data: plain objects, JSON, and strings that are short enough for a message.

import * as Redacted from "effect/Redacted"

/** Whether `value` is a plain object of any realm: neither an array nor an instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Redacted.isRedacted(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** The parsed JSON of `text`, wrapped in an object, or `undefined` if it is not JSON. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** At most `limit` characters of `text`, so a 1 MB name does not become a 1 MB message. */
export const abridge = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
