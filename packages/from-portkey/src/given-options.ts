// The caller's options: each is read once, and a `Redacted` is opened.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "./plain-data.ts"

export interface GivenOption {
  readonly value: unknown
  /** Whether it was given in a `Redacted`. */
  readonly sealed: boolean
}

/** Every option with a value. The SDK ignores an `undefined` option and uses a default. */
export function givenOptions(options: Readonly<Record<string, unknown>>): ReadonlyMap<string, GivenOption> {
  return new Map(
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .map(([option, value]) => [option, { value: opened(value), sealed: Redacted.isRedacted(value) }])
  )
}

/** The contents of a `Redacted`; anything else unchanged. */
export const opened = (value: unknown): unknown =>
  Redacted.isRedacted(value) ? Redacted.value(value) : value

/** `value` with every `Redacted` in its objects and arrays opened; a config may contain some. */
export function openedWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(openedWithin)
  if (!isPlainObject(value)) return opened(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, openedWithin(part)]))
}
