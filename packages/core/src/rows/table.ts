// The whole table as one flat list, for docs, audits and other tools.

import type { Gateway } from "../grammar/gateway-kind.ts"
import { optionsOf, type RowTree, type Scope } from "../grammar/row.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import type { Kind } from "../grammar/type.ts"
import type { WireName } from "../grammar/wire/wire.ts"
import type { Path } from "../issue/issue.ts"
import { gatewayRows, identityRows } from "./gateway.ts"
import { type RouteKind, routeForms } from "./route-rows.ts"
import { since } from "./since.ts"
import { type UnofferedStatus, unofferedRows } from "./unoffered.ts"

/** One header field as one kind of spec writes it. */
export interface TableRow {
  /** Lower case. */
  readonly field: string
  /** Its place in a spec, or `undefined` if a spec does not offer the field. */
  readonly path: Path | undefined
  /** `offered`, or why a spec does not offer it. */
  readonly status: "offered" | UnofferedStatus
  /** The kind of route that it belongs to, or `undefined` for a field of any route. */
  readonly route: RouteKind | undefined
  /** The slug of the provider that it belongs to. */
  readonly provider: string | undefined
  /** The type of its value in a spec, or `undefined` if a spec does not offer the field. */
  readonly type: Kind["is"] | undefined
  /** How the field carries the value. */
  readonly wire: WireName | undefined
  /** The values of a field that has only a few. */
  readonly values: ReadonlyArray<string> | undefined
  readonly required: boolean
  readonly secret: boolean
  readonly scope: Scope
  /** The only gateway that reads it. */
  readonly readBy: Gateway | undefined
  /** The version of the hosted gateway that introduced it, or `undefined` if that is not documented or before 2.2.4. */
  readonly since: string | undefined
  /** Its key in a config target. */
  readonly configKey: string | null
  /** Other field names that the gateway reads instead. */
  readonly aliases: ReadonlyArray<string>
  /** Whether it follows from the form of credential, so the caller does not write it. */
  readonly implied: boolean
}

function rowsOfTable(): ReadonlyArray<TableRow> {
  return [
    ...placed(identityRows, []),
    ...routeForms().flatMap(({ kind, rows, provider }) => placed(rows(), ["route"], kind, provider?.slug)),
    ...placed(gatewayRows, []),
    ...unofferedRows.map(({ field, status, secret }) => ({
      ...plain,
      field,
      path: undefined,
      status,
      secret: secret ?? false,
      implied: false
    }))
  ]
}

const plain = {
  route: undefined,
  provider: undefined,
  type: undefined,
  wire: undefined,
  values: undefined,
  required: false,
  scope: "client",
  readBy: undefined,
  since: undefined,
  configKey: null,
  aliases: []
} as const

const placed = (tree: RowTree, at: Path, route?: RouteKind, provider?: string): ReadonlyArray<TableRow> =>
  rowsOf(tree, at).map(({ row, path, mark }) => {
    const { field, type, wire, required, secret, scope, readBy, configKey, aliases } = row
    return {
      field,
      path,
      status: "offered",
      route,
      provider,
      type: type.kind.is,
      wire: wire.is,
      values: optionsOf(row),
      required,
      secret,
      scope,
      readBy,
      since: since.get(field),
      configKey,
      aliases,
      implied: mark
    }
  })

/** Every row of the table, in order of emission within each route. */
export const table: ReadonlyArray<TableRow> = rowsOfTable()
