// Every field name in the table, and how to write it in a spec.

import { once } from "../grammar/once.ts"
import { type PlacedRow, rowsOf } from "../grammar/rows-of.ts"
import type { Path } from "../issue/issue.ts"
import { type Words, words } from "../issue/words.ts"
import { gatewayRows, identityRows } from "./gateway.ts"
import { distinctForms } from "./route-rows.ts"
import { unofferedRows } from "./unoffered.ts"

export interface KnownField {
  /** Its place in a spec, or `undefined` if a spec does not offer the field or derives it from another key. */
  readonly path: Path | undefined
  /** A sentence that says how to write it in a spec, or why that is not possible. */
  readonly advice: Words
  /** Whether a single request may set it; otherwise only a client's spec may, or nothing may. */
  readonly ofRequest: boolean
}

/** Every row, with its place in a spec. The rows of routes to different providers are listed once if they are the same. */
export const everyRow = (): ReadonlyArray<PlacedRow> => [
  ...rowsOf({ ...identityRows, ...gatewayRows }),
  ...distinctForms().flatMap(({ rows }) => rowsOf(rows(), ["route"]))
]

/** Each field of the table by its lower-case name, with how a spec handles it. */
export const knownFields: () => ReadonlyMap<string, KnownField> = once(() => {
  const fields = new Map<string, KnownField>()
  for (const { row, path: at, mark } of everyRow()) {
    const ofRequest = row.scope !== "client"
    const known: KnownField = mark
      ? { path: undefined, advice: words`Write ${{ at }}, which sets it.`, ofRequest }
      : { path: at, advice: words`Write it as ${{ at }}.`, ofRequest }
    for (const name of [row.field, ...row.aliases]) if (!fields.has(name)) fields.set(name, known)
  }
  for (const { field, advice, status } of unofferedRows) {
    const ofRequest = status === "sdk" || status === "transport"
    if (!fields.has(field)) fields.set(field, { path: undefined, advice, ofRequest })
  }
  return fields
})

/** Whether a lower-case name belongs to Portkey: it has the prefix or is in the table. */
export const isPortkeyField = (name: string): boolean =>
  name.startsWith("x-portkey-") || knownFields().has(name)
