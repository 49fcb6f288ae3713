// Builds the view of a request that rules get from its raw fields.

import { isTooLarge } from "../encode/emit.ts"
import { once } from "../grammar/once.ts"
import type { Row } from "../grammar/row.ts"
import { type PlacedRow, rowsOf } from "../grammar/rows-of.ts"
import type { Run } from "../grammar/run.ts"
import { isFieldValue } from "../http/field-value.ts"
import { type Reading, readFields } from "../parse/parse.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { type Misnamed, misnamedField } from "../rows/misnamed-field.ts"
import type { FieldText, Request, TextForm } from "./lint-rule.ts"
import type { RawField } from "./raw-fields.ts"
import { unreadIn } from "./unread.ts"

/** Reads `fields` as the gateway does. */
export function requestOf(fields: ReadonlyArray<RawField>, run: Run): Request {
  const values = new Map(fields.map(({ name, value }) => [name, value]))
  const reading = readFields(values, run)
  const rows = rowsOf({ ...identityRows, route: reading.form.rows(), ...gatewayRows })
  const read: FieldText[] = []
  const request: Request = {
    fields,
    values,
    reading,
    rows,
    read,
    texts: once(() => read.filter(({ text }) => isFieldValue(text))),
    misnamed: once(() => misnamedIn(request)),
    unread: once(() => unreadIn(request)),
    run
  }
  for (const [name, [first, ...others]] of rowsByName(rows, reading)) {
    const text = values.get(name)
    if (first !== undefined && text !== undefined)
      read.push({ name, text, form: formOf(first), rows: [first, ...others], request })
  }
  return request
}

const formOf = ({ wire, type }: Row): TextForm => (wire.is === "plain" ? type.kind.is : wire.is)

/** The rows that read each field of the request: several if variants share a field. */
function rowsByName(
  rows: ReadonlyArray<PlacedRow>,
  { reader }: Reading
): ReadonlyMap<string, ReadonlyArray<Row>> {
  const found = new Map<string, Row[]>()
  for (const { row } of rows) {
    const name = reader.nameOf(row)
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), row])
  }
  return found
}

function misnamedIn({ fields, reading }: Request): ReadonlyMap<string, Misnamed> {
  const { forwarded } = reading.reader
  const found = new Map<string, Misnamed>()
  let bytes = 0
  for (const { name } of fields) {
    // The provider reads forwarded fields.
    if (forwarded.has(name) && !name.startsWith("x-portkey-")) continue
    const misnamed = misnamedField(name, reading.form)
    if (misnamed === undefined) continue
    found.set(name, misnamed)
    // With more names, the request is too large, which is already an error.
    bytes += name.length
    if (isTooLarge(bytes)) break
  }
  return found
}
