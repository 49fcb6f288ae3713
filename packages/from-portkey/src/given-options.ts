// The options as the caller gave them, each read once, what is wrapped in `Redacted` opened.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "./plain-data.ts"

export interface GivenOption {
  readonly value: unknown
  /** It came in a `Redacted`. */
  readonly sealed: boolean
}

/** Every option that is there. The SDK never sees an `undefined` one, and takes a default in its place. */
export function givenOptions(options: Readonly<Record<string, unknown>>): ReadonlyMap<string, GivenOption> {
  return new Map(
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .map(([option, value]) => [option, { value: opened(value), sealed: Redacted.isRedacted(value) }])
  )
}

/** What a `Redacted` holds; anything else as it is. */
export const opened = (value: unknown): unknown =>
  Redacted.isRedacted(value) ? Redacted.value(value) : value

/** `value` with every `Redacted` in its objects and arrays opened, as a config may have them. */
export function openedWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(openedWithin)
  if (!isPlainObject(value)) return opened(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, openedWithin(part)]))
}
