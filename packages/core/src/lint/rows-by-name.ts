// The rows that a route reads, under the field names by which a request sends them.

import type { Row } from "../grammar/row.ts"
import { type PlacedRow, rowsOf } from "../grammar/rows-of.ts"
import type { Reading } from "../parse/parse.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"

/** Every row of the request's route and gateway, with its place in a spec. */
export function* rowsOfRequest({ form }: Pick<Reading, "form">): Generator<PlacedRow> {
  yield* rowsOf(identityRows)
  yield* rowsOf(form.rows(), ["route"])
  yield* rowsOf(gatewayRows)
}

/** The rows that each field of the request is read by: several where variants share a field. */
export function rowsByName(reading: Reading): ReadonlyMap<string, ReadonlyArray<Row>> {
  const found = new Map<string, Row[]>()
  for (const { row } of rowsOfRequest(reading)) {
    const name = reading.reader.nameOf(row)
    if (name === undefined) continue
    const rows = found.get(name)
    if (rows === undefined) found.set(name, [row])
    else rows.push(row)
  }
  return found
}
