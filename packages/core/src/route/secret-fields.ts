// The fields whose values are secret in any request, from the rows that say so.

import { gatewayRows, identityRows } from "../table/gateway.ts"
import { rowsOf } from "../table/rows-of.ts"
import { unofferedRows } from "../table/unoffered.ts"
import { distinctForms } from "./route-rows.ts"

/** Lower-case names of the fields that always carry a secret. `x-portkey-config` is one: an inline config may hold keys. */
export const secretFieldNames: ReadonlySet<string> = /* @__PURE__ */ namesOfSecrets()

function namesOfSecrets(): ReadonlySet<string> {
  const secret = new Set(unofferedRows.filter(row => row.secret).map(row => row.field))
  for (const tree of [identityRows, gatewayRows, ...distinctForms().map(form => form.rows())]) {
    for (const { row } of rowsOf(tree)) {
      if (row.secret) for (const name of [row.field, ...row.aliases]) secret.add(name)
    }
  }
  return secret
}
