// Every field name that the table knows, and what to do about it in a spec.

import { once } from "../grammar/once.ts"
import type { RowTree } from "../grammar/row.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import type { Path } from "../issue/issue.ts"
import { type Words, words } from "../issue/words.ts"
import { gatewayRows, identityRows } from "./gateway.ts"
import { distinctForms } from "./route-rows.ts"
import { unofferedRows } from "./unoffered.ts"

export interface KnownField {
  /** Where a spec says it; `undefined` for a field that a spec does not offer, or that follows from something else. */
  readonly path: Path | undefined
  /** A sentence that says how a spec says it, or why it does not. */
  readonly advice: Words
  /** Whether one request may bring it; else it is for a client's spec to say, or for nobody. */
  readonly ofRequest: boolean
}

/** Lower-case name of each field in the table, and what a spec does about it. */
export const knownFields: () => ReadonlyMap<string, KnownField> = once(() => {
  const fields = new Map<string, KnownField>()
  for (const tree of [identityRows, gatewayRows]) know(tree, [], fields)
  for (const { rows } of distinctForms()) know(rows(), ["route"], fields)
  for (const { field, advice, status } of unofferedRows) {
    const ofRequest = status === "sdk" || status === "transport"
    if (!fields.has(field)) fields.set(field, { path: undefined, advice, ofRequest })
  }
  return fields
})

/** Whether a lower-case name is one of Portkey's: of its prefix, or in the table. */
export const isPortkeyField = (name: string): boolean =>
  name.startsWith("x-portkey-") || knownFields().has(name)

function know(tree: RowTree, path: Path, fields: Map<string, KnownField>): void {
  for (const { row, path: at, mark } of rowsOf(tree, path)) {
    const ofRequest = row.scope !== "client"
    const known: KnownField = mark
      ? { path: undefined, advice: words`Write ${{ at }}; the field follows from it.`, ofRequest }
      : { path: at, advice: words`Write it as ${{ at }}.`, ofRequest }
    for (const name of [row.field, ...row.aliases]) if (!fields.has(name)) fields.set(name, known)
  }
}
