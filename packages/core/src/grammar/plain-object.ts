// What counts as data: plain objects, arrays and primitives, as in JSON.

import * as Redacted from "effect/Redacted"
import { problem } from "./type.ts"

/**
 * Whether `value` is like an object literal, and all its keys are enumerable. A loop skips a key that is not enumerable
 * (some programs hide keys from logs that way), so its value would silently not be sent.
 */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  hasPlainPrototype(value) && Object.getOwnPropertyNames(value).length === Object.keys(value).length

/**
 * Whether `value` is an object whose prototype is `Object.prototype` (of any realm), `null`, or one with nothing to
 * inherit.
 */
export function hasPlainPrototype(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return (
    prototype === Object.prototype ||
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null &&
      (isOwn(prototype, "hasOwnProperty") || Reflect.ownKeys(prototype).length === 0) &&
      !Array.isArray(value) &&
      !Redacted.isRedacted(value))
  )
}

/**
 * `hasOwn.call(object, key)` returns what `Object.hasOwn` returns. Within a `for…in` over the object, V8 optimizes it
 * away, whereas `Object.hasOwn`, and {@link isOwn} in a large function, cost a call for every key (Node 24).
 */
export const hasOwn = Object.prototype.hasOwnProperty

/** Whether `key` is an own key of `object`. */
export const isOwn = (object: object, key: string): boolean => hasOwn.call(object, key)

/** Whether a spec key with this value counts as absent. YAML and JSON have no `undefined`, so they use `null`. */
export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null

/** The problem with a key named `__proto__`. */
export const protoKey = problem("shape.proto-key", "is not a safe name in JSON", "Choose another name.")

/** Whether `value` is JSON without parts: null, a string, a number or a boolean. */
export const isJsonLeaf = (value: unknown): boolean =>
  value === null || /^(?:string|number|boolean)$/.test(typeof value)
