// What counts as data: plain objects, arrays and primitives, as JSON has them.

import * as Redacted from "effect/Redacted"
import { formatPath, kindOf, type Path } from "../issue/issue.ts"
import { type Run, report } from "./run.ts"

/** Whether `value` is an object literal's like: prototype `Object.prototype` (of any realm) or `null`. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return (
    prototype === Object.prototype ||
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && !Array.isArray(value) && !Redacted.isRedacted(value))
  )
}

const { hasOwnProperty: hasOwn } = Object.prototype

/**
 * Whether `key` is `object`'s own. `Object.hasOwn` says the same, but in a `for…in` over the object V8 leaves this one out,
 * where that one is a call for every key (Node 24).
 */
export const isOwn = (object: object, key: string): boolean => hasOwn.call(object, key)

/** Reports that an object was expected. */
export function reportNotObject(value: unknown, run: Run, path: Path, like: string): undefined {
  return report(
    run,
    "shape.type",
    path,
    `${formatPath(path)} must be an object; it is ${Redacted.isRedacted(value) ? "a Redacted" : kindOf(value)}`,
    `Write a plain object, for example ${like}.`
  )
}

/** Nesting below which JSON data is read; deeper is an error, so that no input can exhaust the stack. */
export const deepest = 64

/**
 * How many values of one document are visited; far beyond what a field can carry or Portkey stores. Without it, an object
 * that is shared at every level of a document would be walked as often as it can be reached: exponentially.
 */
export const mostValues = 250_000

/**
 * Reports the first thing in `value` that JSON would drop, change or choke on: a cycle, a function, `NaN`, a date, a
 * `Redacted`, nesting over {@link deepest}, more than {@link mostValues}. Returns whether there was none.
 */
export function isJsonData(
  value: unknown,
  run: Run,
  path: Path,
  above: ReadonlyArray<unknown> = [],
  budget = { left: mostValues }
): boolean {
  if (budget.left-- <= 0) return reportTooLarge(run, path)
  switch (typeof value) {
    case "string":
    case "boolean":
      return true
    case "number":
      return Number.isFinite(value) || reportNotJson(run, path, `is ${value}, which JSON writes as null`)
    case "object":
      break
    default:
      return reportNotJson(run, path, `is ${kindOf(value)}, which JSON cannot hold`)
  }
  if (value === null) return true
  if (above.includes(value)) return reportNotJson(run, path, "contains itself")
  if (above.length >= deepest) return reportNotJson(run, path, `is nested deeper than ${deepest} levels`)
  const within = [...above, value]
  // Not `every`, which passes over the holes of a sparse array; JSON writes null there.
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      if (!isJsonData(value[index], run, [...path, index], within, budget)) return false
    return true
  }
  if (!isPlainObject(value)) {
    const what = Redacted.isRedacted(value) ? "a Redacted where no secret belongs" : "an object of a class"
    return reportNotJson(run, path, `is ${what}, not plain data`)
  }
  return Object.keys(value).every(
    key => value[key] === undefined || isJsonData(value[key], run, [...path, key], within, budget)
  )
}

function reportTooLarge(run: Run, path: Path): false {
  const what = `is beyond the first ${mostValues.toLocaleString("en")} values, too many to be checked`
  report(
    run,
    "shape.too-large",
    path,
    `${formatPath(path)} ${what}`,
    "A header field carries some 15,000 characters."
  )
  return false
}

function reportNotJson(run: Run, path: Path, what: string): false {
  report(run, "shape.json", path, `${formatPath(path)} ${what}`, "Write plain JSON data.")
  return false
}
