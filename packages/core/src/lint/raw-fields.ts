// Header fields as somebody else wrote them: of any shape, any letter case, any type, perhaps hostile.

import { mostLintedFields } from "../budget.ts"
import { tell } from "../grammar/run.ts"
import { isFieldName } from "../http/field-name.ts"
import { withoutOuterSpace } from "../http/outer-space.ts"
import { kindOf } from "../issue/issue.ts"
import { type Finding, words } from "../issue/words.ts"
import { unreadableFields } from "../parse/unreadable.ts"

/** One field of a request. */
export interface RawField {
  /** Lower case. */
  readonly name: string
  /** What reaches the gateway: without white space at the ends, a repeated field joined with commas. */
  readonly value: string
  /** What was written, before HTTP stacks trim it. */
  readonly given: string
  /** How often the name was given. */
  readonly times: number
}

/**
 * Reads the fields of `source`, which may be anything at all, in their order. What cannot be a header field is reported
 * to `issues` and left out.
 */
export function rawFields(source: unknown, issues: Finding[]): ReadonlyArray<RawField> {
  const fields = new Map<string, RawField>()
  try {
    let left = mostLintedFields
    for (const [name, value] of entriesOf(source)) {
      if (left-- === 0) {
        reportMany(issues)
        break
      }
      add(fields, name, value, issues)
    }
  } catch {
    // A getter, iterator or proxy threw. What it said is dropped: it may hold a secret.
    issues.push(unreadableFields)
    return []
  }
  return [...fields.values()]
}

function* entriesOf(source: unknown): Generator<readonly [name: unknown, value: unknown]> {
  if (typeof source !== "object" || source === null) throw new TypeError("no object")
  if (!(Symbol.iterator in source)) {
    for (const name of Object.keys(source)) yield [name, (source as Record<string, unknown>)[name]]
    return
  }
  for (const entry of source as Iterable<unknown>) {
    if (!Array.isArray(entry)) throw new TypeError("no entry")
    yield [entry[0], entry[1]]
  }
}

function add(fields: Map<string, RawField>, name: unknown, value: unknown, issues: Finding[]): void {
  // Clients leave such a field out.
  if (value === undefined || value === null) return
  if (typeof name !== "string" || !isFieldName(name)) return reportName(name, issues)
  const key = name.toLowerCase()
  const given = textOf(value, key, issues)
  if (given === undefined) return
  const before = fields.get(key)
  const times = (before?.times ?? 0) + (Array.isArray(value) ? value.length : 1)
  const whole = before === undefined ? given : `${before.given}, ${given}`
  fields.set(key, { name: key, value: withoutOuterSpace(whole), given: whole, times })
}

function textOf(value: unknown, name: string, issues: Finding[]): string | undefined {
  switch (typeof value) {
    case "string":
      return value
    case "number":
    case "boolean":
    case "bigint":
      return String(value)
    default:
      break
  }
  // Node's own record of a request's fields has arrays where a field was repeated.
  if (Array.isArray(value) && isOfTexts(value)) return value.join(", ")
  return tell(
    { issues },
    {
      rule: "value.not-text",
      path: [name],
      what: `is ${kindOf(value)}; a header field is text, and most clients would send [object Object]`,
      repair: "Write it as text: JSON.stringify for an object, a comma-separated list for names."
    }
  )
}

// A list may be nothing but holes, billions of them, and `every` passes over those.
const isOfTexts = (list: ReadonlyArray<unknown>): boolean =>
  list.length > 0 && list.length <= mostLintedFields && [...list].every(item => typeof item === "string")

// Somebody may have written a whole line where the name belongs, with the value in it: only its beginning is shown.
function reportName(name: unknown, issues: Finding[]): void {
  const start = typeof name === "string" ? (/^[\w-]{1,40}/.exec(name)?.[0] ?? "").toLowerCase() : ""
  tell(
    { issues },
    {
      rule: "value.field-name",
      path: start === "" ? [] : [start],
      subject: start === "" ? "a field name" : words`a field name that begins ${{ field: start }}`,
      what: "is not one that HTTP allows (RFC 9110 §5.1): clients refuse to send it",
      repair: "Use letters, digits and hyphens only, and write the value apart from the name."
    }
  )
}

function reportMany(issues: Finding[]): void {
  tell(
    { issues },
    {
      rule: "size.too-many",
      path: [],
      what: `has more than ${mostLintedFields} header fields, of which a Node server drops the last`,
      repair: "Send fewer fields."
    }
  )
}
