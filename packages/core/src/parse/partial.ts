// What could be read from an incomplete request: some fields are missing or have meaningless values.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "../grammar/plain-object.ts"
import { type PlacedRow, rowsOf } from "../grammar/rows-of.ts"
import type { Fields } from "../grammar/type.ts"
import { fieldSurface } from "../issue/surfaces.ts"
import { issuesOf } from "../issue/words.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { secretFieldNames } from "../rows/secret-fields.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import type { Parsed, Reading } from "./parse.ts"

/** All of `reading`. Faults become notes, and an unreadable value stays the string that was given. */
export function partlyParsed(reading: Reading, fields: ReadonlyMap<string, string>): Parsed {
  const { rest, reader } = reading
  return {
    spec: withUnreadable(reading, fields) as unknown as RequestSpec,
    rest,
    notes: issuesOf(fieldSurface(), [...reader.notes, ...reader.faults])
  }
}

function withUnreadable(reading: Reading, fields: ReadonlyMap<string, string>): Fields {
  const unreadable = reading.reader.faults.filter(({ rule }) => rule === "field.unreadable")
  if (unreadable.length === 0) return reading.spec
  const places = placesOf(reading)
  return unreadable.reduce((spec, { path: [name] }) => {
    const placed = places.get(String(name))
    const text = fields.get(String(name))
    // Stryker disable next-line ConditionalExpression: what could not be read is a field that is there, and a row read it
    if (placed === undefined || text === undefined) return spec
    return withValue(spec, placed.path, secretFieldNames.has(placed.row.field) ? Redacted.make(text) : text)
  }, reading.spec)
}

/** The rows that were read, by field name. */
function placesOf({ form, reader }: Reading): ReadonlyMap<string, PlacedRow> {
  const rows = rowsOf({ ...identityRows, route: form.rows(), ...gatewayRows }).filter(({ mark }) => !mark)
  // If several rows share a field, the first counts.
  return new Map(rows.toReversed().map(placed => [reader.nameOf(placed.row) ?? placed.row.field, placed]))
}

function withValue(object: Fields, [key, ...below]: PlacedRow["path"], value: unknown): Fields {
  const name = String(key)
  if (below.length === 0) return { ...object, [name]: value }
  const part = object[name]
  return { ...object, [name]: withValue(isPlainObject(part) ? part : {}, below, value) }
}
