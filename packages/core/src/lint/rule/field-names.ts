// Names that the gateway does not know: it drops the field and reports nothing.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { once } from "../../grammar/once.ts"
import { rowsOf } from "../../grammar/rows-of.ts"
import type { Severity } from "../../issue/issue.ts"
import { type Words, words } from "../../issue/words.ts"
import { gatewayRows } from "../../rows/gateway.ts"
import type { Misnamed } from "../../rows/misnamed-field.ts"
import { providerField, virtualKeyForm } from "../../rows/route-rows.ts"
import type { RequestRule } from "../lint-rule.ts"

const gatewayFields = once(() => new Map(rowsOf(gatewayRows).map(({ row }) => [row.field, row])))
const neededByVirtualKey = once(
  () => new Set(rowsOf(virtualKeyForm.rows()).flatMap(({ row }) => (row.required ? row.field : [])))
)

/** What to do instead of sending `field`, if that is an error at `gateway`. */
function insteadOf(field: string, gateway: Gateway): Words | undefined {
  const row = gatewayFields().get(field)
  if (row?.vital !== undefined) return row.readBy === gateway ? undefined : row.vital
  const isServed = virtualKeyForm.only === gateway || !neededByVirtualKey().has(field)
  return isServed
    ? undefined
    : words`Send ${{ field: providerField }} with a provider that it serves, and authorization.`
}

/** A rule about the misnamed fields that satisfy `counts`. */
const misnamed = <Id extends Misnamed["rule"], S extends Severity>(
  id: Id,
  severity: S,
  counts: (found: Misnamed) => boolean = () => true
) =>
  ({
    id,
    severity,
    on: [],
    find({ misnamed, values }, tell, { gateway }) {
      for (const [name, found] of misnamed()) {
        if (found.rule !== id || !counts(found)) continue
        const { fault, repair, meant, edit } = found
        // Renaming would repeat a field that is already there.
        const rename = meant === undefined || values.has(meant) ? undefined : { rename: meant }
        const instead = meant === undefined ? undefined : insteadOf(meant, gateway)
        if (instead === undefined) tell([name], fault, repair, edit ?? rename)
        else tell([name], fault, instead)
      }
    }
  }) as const satisfies RequestRule

export const nameRules = [
  // The intended name is clear, so this is not a field newer than the table.
  misnamed("name.unknown", "error", ({ certain }) => certain),
  misnamed("name.unknown", "warning", ({ certain }) => !certain),
  misnamed("name.unprefixed", "warning"),
  misnamed("name.internal", "warning"),
  misnamed("name.undocumented", "warning")
] as const satisfies ReadonlyArray<RequestRule>
