// Header fields from any source: any shape, letter case or type, possibly hostile.

import { mostLintedFields } from "../budget.ts"
import { type Collector, tell } from "../grammar/run.ts"
import { isFieldName } from "../http/field-name.ts"
import { visitFields } from "../http/header-fields.ts"
import { withoutOuterSpace } from "../http/outer-space.ts"
import { kindOf } from "../issue/issue.ts"
import { words } from "../issue/words.ts"
import { unreadableFields } from "../parse/unreadable.ts"

/** One field of a request. */
export interface RawField {
  /** Lower case. */
  readonly name: string
  /** What reaches the gateway: trimmed, with the values of a repeated field joined by commas. */
  readonly value: string
  /** The value as given, before HTTP stacks trim it. */
  readonly given: string
  /** How many times the name was given. */
  readonly times: number
}

/**
 * Reads the fields of `source`, which may be any value, in order. Anything that cannot be a header field is reported
 * to `run` and left out.
 */
export function rawFields(source: unknown, run: Collector): ReadonlyArray<RawField> {
  const fields = new Map<string, RawField>()
  try {
    let left = mostLintedFields
    visitFields(source, (name, value) => (left-- === 0 ? reportMany(run) : add(fields, name, value, run)))
  } catch {
    // A getter, iterator or proxy threw. Its error is dropped: it may hold a secret.
    run.issues.push(unreadableFields)
    return []
  }
  return [...fields.values()]
}

function add(fields: Map<string, RawField>, name: unknown, value: unknown, run: Collector): void {
  // Clients leave out such a field.
  if (value === undefined || value === null) return
  if (typeof name !== "string" || !isFieldName(name)) return reportName(name, run)
  const key = name.toLowerCase()
  const given = textOf(value, key, run)
  if (given === undefined) return
  const before = fields.get(key)
  const times = (before?.times ?? 0) + (Array.isArray(value) ? value.length : 1)
  const whole = before === undefined ? given : `${before.given}, ${given}`
  fields.set(key, { name: key, value: withoutOuterSpace(whole), given: whole, times })
}

function textOf(value: unknown, name: string, run: Collector): string | undefined {
  if (/^(?:string|number|boolean|bigint)$/.test(typeof value)) return String(value)
  // Node's own record of a request's fields has an array for a repeated field.
  if (Array.isArray(value) && isOfTexts(value)) return value.join(", ")
  return tell(run, {
    rule: "value.not-text",
    path: [name],
    what: `is ${kindOf(value)}; a header field is text, and most clients would send [object Object]`,
    repair: "Write it as text: JSON.stringify for an object, a comma-separated list for names."
  })
}

// A list may have billions of holes, and `every` skips those.
const isOfTexts = (list: ReadonlyArray<unknown>): boolean =>
  list.length > 0 && list.length <= mostLintedFields && [...list].every(item => typeof item === "string")

// The name may be a whole header line with the value in it, so only its beginning is shown.
function reportName(name: unknown, run: Collector): void {
  const start = typeof name === "string" ? (/^[\w-]{1,40}/.exec(name)?.[0] ?? "").toLowerCase() : ""
  tell(run, {
    rule: "value.field-name",
    path: start === "" ? [] : [start],
    subject: start === "" ? "a field name" : words`a field name that begins ${{ field: start }}`,
    what: "is not one that HTTP allows (RFC 9110 §5.1): clients refuse to send it",
    repair: "Use letters, digits and hyphens only, and write the value apart from the name."
  })
}

function reportMany(run: Collector): false {
  tell(run, {
    rule: "size.too-many",
    path: [],
    what: `has more than ${mostLintedFields} header fields, of which a Node server drops the last`,
    repair: "Send fewer fields."
  })
  return false
}
