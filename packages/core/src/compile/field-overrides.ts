// Reads overrides that a request has as header fields, for clients that accept only headers per call.

import type { Layout } from "../encode/layout.ts"
import type { Entry } from "../encode/slots.ts"
import { type Run, tell } from "../grammar/run.ts"
import { decodeRequestField } from "../rows/decode-request-field.ts"
import type { RequestOverrides } from "./request-overrides.ts"

/** The overrides in the fields of one request, and the fields that they were read from. */
export interface FieldOverrides {
  readonly overrides: RequestOverrides
  /** Names of the fields that were read, in lower case. */
  readonly names: ReadonlyArray<string>
}

/**
 * Reads the Portkey fields in `fields` that one request may set on this route. All others, such as `traceparent` and
 * `openai-beta`, reach the gateway unchanged. Reports values that the gateway could not read.
 */
export function readFieldOverrides(
  layout: Layout,
  fields: ReadonlyMap<string, string>,
  run: Run
): FieldOverrides {
  const overrides: Record<string, unknown> = {}
  const names: string[] = []
  for (const entry of layout.overridable) {
    const { field } = entry.row
    // HTTP does not carry the white space around a value.
    const text = fields.get(field)?.trim()
    if (text === undefined || !field.startsWith("x-portkey-")) continue
    names.push(field)
    place(overrides, entry, decoded(entry, text, run))
  }
  return { overrides: overrides as RequestOverrides, names }
}

function decoded({ row }: Entry, text: string, run: Run): unknown {
  const result = decodeRequestField(row, text, run)
  if ("value" in result) return result.value
  const { fault: what, repair } = result
  return tell(run, { rule: "field.unreadable", path: [row.field], what, repair })
}

/** Puts `value` at the path of an entry, and creates groups on the way. */
export function place(overrides: Record<string, unknown>, { path }: Entry, value: unknown): void {
  let group = overrides
  for (const key of path.slice(0, -1)) {
    group[key] ??= {}
    group = group[key] as Record<string, unknown>
  }
  group[String(path.at(-1))] = value
}
