// Values without keys of their own: texts, numbers, choices, lists.

import { asciiJsonText, needsNoEscape } from "../http/ascii-json.ts"
import { quote } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { plainText, reportPrinted } from "../table/codec.ts"
import { writeItems } from "../table/json-writer.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import { complain, complainOfType, enter, pathOf } from "../table/walk.ts"
import type { Check, Shape } from "./shape.ts"

/** Text of any characters: JSON escapes what a header field cannot carry. */
export const text: Shape = {
  form: { is: "text" },
  write(value, walk, at, key) {
    if (typeof value !== "string")
      return complainOfType(value, walk, at, key, "a string", "Write it as text.")
    if (value === "")
      return complain(walk, at, key, "value.empty", "is empty", "Leave the key out, or give it a value.")
    if (isPrintedRedacted(value)) return reportPrinted(walk.run, pathOf(walk, at, key))
    return asciiJsonText(value)
  }
}

/** Text that becomes part of a header field or URL which the gateway sends. */
export const fieldText: Shape = {
  form: { is: "field-text" },
  write(value, walk, at, key) {
    if (typeof value === "string" && isUsualFieldText(value)) return '"' + value + '"'
    const given = plainText(value, walk.run, pathOf(walk, at, key))
    return given === undefined ? undefined : asciiJsonText(given)
  }
}

/** Whether `text` is a field value, as nearly every one is, that JSON writes as it is. Looks at each character once. */
function isUsualFieldText(text: string): boolean {
  const first = text.charCodeAt(0)
  // `<` begins what a printed `Redacted` leaves behind.
  return first > 0x20 && first !== 0x3c && text.charCodeAt(text.length - 1) > 0x20 && needsNoEscape(text)
}

export const boolean: Shape = {
  form: { is: "boolean" },
  write(value, walk, at, key) {
    if (typeof value === "boolean") return value ? "true" : "false"
    return complainOfType(value, walk, at, key, "true or false", "Write a boolean, without quotes.")
  }
}

interface NumberOptions {
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
    write(value, walk, at, key) {
      if (typeof value !== "number")
        return complainOfType(value, walk, at, key, expected, "Write a number, without quotes.")
      if (value >= lowest && value <= highest && (!whole || Number.isInteger(value))) return String(value)
      return complain(walk, at, key, rule, `must be ${expected}; it is ${value}`, `Write ${expected}.`)
    }
  }
}

export function choice(...options: ReadonlyArray<string>): Shape {
  const written = new Map<unknown, string>(options.map(option => [option, JSON.stringify(option)]))
  const listed = [...written.values()].join(", ")
  return {
    form: { is: "choice", options },
    write(value, walk, at, key) {
      const known = written.get(value)
      if (known !== undefined) return known
      if (typeof value !== "string")
        return complainOfType(value, walk, at, key, `one of ${listed}`, "Write it as text, in quotes.")
      if (isPrintedRedacted(value)) return reportPrinted(walk.run, pathOf(walk, at, key))
      const near = nearMiss(value, options)
      const what = `is ${quote(value)}, which is none of ${listed}`
      const repair = near === undefined ? "Write one of those." : `Did you mean ${JSON.stringify(near)}?`
      return complain(walk, at, key, "shape.choice", what, repair)
    }
  }
}

/** An array whose items are all `of` one shape; empty unless a rule minds. */
export function listOf(of: Shape, items: string): Shape {
  const repair = `Write an array of ${items}: […].`
  return {
    form: { is: "list", of },
    write(value, walk, above, key) {
      if (!Array.isArray(value))
        return complainOfType(value, walk, above, key, `an array of ${items}`, repair)
      const at = enter(value, value.length, walk, above, key)
      return at && writeItems(value, of.write, walk, at)
    }
  }
}

/** `shape`, and after it `more`, which may take for granted nothing but what it looks at. */
export function also(shape: Shape, more: Check): Shape {
  return {
    form: shape.form,
    write(value, walk, at, key) {
      const before = walk.run.issues.length
      const text = shape.write(value, walk, at, key)
      more(value, walk, at, key)
      return walk.run.issues.length === before ? text : undefined
    }
  }
}
