// What counts as data: plain objects, arrays and primitives, as JSON has them.

import * as Redacted from "effect/Redacted"
import { kindOf, type Path } from "../issue/issue.ts"
import { type Run, tell } from "./run.ts"

/**
 * Whether `value` is what an object literal makes, and all its keys are enumerable. Whoever iterates does not meet a key that
 * is not, as some hide keys from logs: what it holds would silently not be sent.
 */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  hasPlainPrototype(value) && Object.getOwnPropertyNames(value).length === Object.keys(value).length

/** Whether `value` is an object with the prototype `Object.prototype` (of any realm), `null`, or one that has nothing to inherit. */
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
 * `hasOwn.call(object, key)` says what `Object.hasOwn` says. Within a `for…in` over the object, V8 leaves this one out, where
 * that one, and {@link isOwn} in a large function, is a call for every key (Node 24).
 */
export const hasOwn = Object.prototype.hasOwnProperty

/** Whether `key` is `object`'s own. */
export const isOwn = (object: object, key: string): boolean => hasOwn.call(object, key)

/** Whether a key of a spec with this value is absent: YAML and JSON, which have no `undefined`, say `null`. */
export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null

/** Reports that an object was expected. */
export function reportNotObject(value: unknown, run: Run, path: Path, like: string): undefined {
  return tell(run, {
    rule: "shape.type",
    path,
    what: `must be an object; it is ${Redacted.isRedacted(value) ? "a Redacted" : kindOf(value)}`,
    repair: `Write a plain object, for example ${like}.`
  })
}

/** What is wrong with a key of that name, as a clause. */
export const protoKeyFault = "is named __proto__, which many JSON readers drop or mishandle"
