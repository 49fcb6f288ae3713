// Values without keys of their own: texts, numbers, choices, lists.

import * as Redacted from "effect/Redacted"
import { isFieldValue } from "../http/field-value.ts"
import { kindOf, quote } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { plainText, reportPrinted } from "../table/codec.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import type { Check, Shape } from "./shape.ts"
import { complain, enter, type Place, pathOf, type Walk } from "./walk.ts"

/** Reports that something else was expected. Shows nothing of the value: it may be a secret in the wrong place. */
export function complainOfType(
  value: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number,
  expected: string,
  repair: string
): void {
  if (Redacted.isRedacted(value)) {
    complain(
      walk,
      at,
      key,
      "shape.redacted",
      "is a Redacted, but it is not a secret and Redacted is only opened where a secret belongs",
      repair
    )
  } else complain(walk, at, key, "shape.type", `must be ${expected}; it is ${kindOf(value)}`, repair)
}

const textRepair = "Write it as text."

/** Text of any characters: JSON escapes what a header field cannot carry. */
export const text: Shape = {
  form: { is: "text" },
  check(value, walk, at, key) {
    if (typeof value !== "string") complainOfType(value, walk, at, key, "a string", textRepair)
    else if (value === "")
      complain(walk, at, key, "value.empty", "is empty", "Leave the key out, or give it a value.")
    else if (isPrintedRedacted(value)) reportPrinted(walk.run, pathOf(walk, at, key))
  }
}

/** Text that becomes part of a header field or URL which the gateway sends. */
export const fieldText: Shape = {
  form: { is: "field-text" },
  check(value, walk, at, key) {
    if (typeof value === "string" && isFieldValue(value) && !isPrintedRedacted(value)) return
    plainText(value, walk.run, pathOf(walk, at, key))
  }
}

export const boolean: Shape = {
  form: { is: "boolean" },
  check(value, walk, at, key) {
    if (typeof value === "boolean") return
    complainOfType(value, walk, at, key, "true or false", "Write a boolean, without quotes.")
  }
}

export interface NumberOptions {
  /** The rule that a number out of range breaks. */
  readonly rule: string
  /** What it counts, for messages: `ms`, `retries`. */
  readonly unit?: string
  readonly min?: number
  readonly max?: number
  /** Whether fractions count too. */
  readonly fractions?: true
}

export function number({ rule, unit, min, max, fractions }: NumberOptions): Shape {
  const whole = fractions === undefined
  const range = min === undefined ? "" : max === undefined ? `, at least ${min}` : `, from ${min} to ${max}`
  const expected = `${whole ? "a whole number" : "a number"}${unit === undefined ? "" : ` of ${unit}`}${range}`
  const lowest = min ?? -Number.MAX_VALUE
  const highest = max ?? (whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE)
  return {
    form: { is: "number", min: lowest, max: highest, whole },
    check(value, walk, at, key) {
      if (typeof value !== "number") {
        complainOfType(value, walk, at, key, expected, "Write a number, without quotes.")
      } else if (!(value >= lowest && value <= highest && (!whole || Number.isInteger(value)))) {
        complain(walk, at, key, rule, `must be ${expected}; it is ${value}`, `Write ${expected}.`)
      }
    }
  }
}

export function choice(...options: ReadonlyArray<string>): Shape {
  const known: ReadonlySet<unknown> = new Set(options)
  const listed = options.map(option => JSON.stringify(option)).join(", ")
  return {
    form: { is: "choice", options },
    check(value, walk, at, key) {
      if (known.has(value)) return
      if (typeof value !== "string") {
        return complainOfType(value, walk, at, key, `one of ${listed}`, "Write it as text, in quotes.")
      }
      if (isPrintedRedacted(value)) return void reportPrinted(walk.run, pathOf(walk, at, key))
      const near = nearMiss(value, options)
      const what = `is ${quote(value)}, which is none of ${listed}`
      const repair = near === undefined ? "Write one of those." : `Did you mean ${JSON.stringify(near)}?`
      complain(walk, at, key, "shape.choice", what, repair)
    }
  }
}

/** An array whose items are all `of` one shape; empty unless a rule minds. */
export function listOf(of: Shape, items: string): Shape {
  const repair = `Write an array of ${items}: […].`
  return {
    form: { is: "list", of },
    check(value, walk, above, key) {
      if (!Array.isArray(value))
        return complainOfType(value, walk, above, key, `an array of ${items}`, repair)
      const at = enter(value, value.length, walk, above, key)
      if (at === undefined) return
      for (let index = 0; index < value.length; index++) of.check(value[index], walk, at, index)
    }
  }
}

/** `shape`, and after it `more`, which may take for granted nothing but what it looks at. */
export function also(shape: Shape, more: Check): Shape {
  return {
    form: shape.form,
    check(value, walk, at, key) {
      shape.check(value, walk, at, key)
      more(value, walk, at, key)
    }
  }
}
