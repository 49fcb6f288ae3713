// Fields that the gateway knows but does not read in this request.

import type { Tell } from "../../grammar/type.ts"
import type { Severity } from "../../issue/issue.ts"
import { words } from "../../issue/words.ts"
import type { BesideConfig } from "../../parse/beside-config.ts"
import { fieldOwners } from "../../rows/field-owners.ts"
import type { UnofferedStatus } from "../../rows/unoffered.ts"
import { hasIssue, type Request, type RequestRule } from "../lint-rule.ts"
import type { Unread } from "../unread.ts"

type Because<Why extends Unread["why"]> = Extract<Unread, { readonly why: Why }>
type Report<Why extends Unread["why"]> = (
  name: string,
  because: Because<Why>,
  tell: Tell,
  request: Request
) => void

/** A rule about the fields that are not read for one reason. It skips a field that already has an issue. */
const unreadBecause = <Id extends string, Why extends Unread["why"]>(id: Id, why: Why, report: Report<Why>) =>
  ({
    id,
    severity: "warning",
    on: [],
    find(request, tell) {
      for (const [name, unread] of request.unread())
        if (unread.why === why && !hasIssue(request, name))
          report(name, unread as Because<Why>, tell, request)
    }
  }) as const satisfies RequestRule

/** A rule about the fields that a spec does not offer for one reason. */
const unoffered = <Status extends UnofferedStatus>(status: Status, what: string) =>
  unreadBecause(`name.${status}`, "unoffered", (name, { row }, tell) => {
    if (row.status === status) tell([name], what, row.advice, status === "sdk" ? { remove: true } : undefined)
  })

/** A rule about the fields next to a config that names its own providers. */
const besideConfig = <Id extends BesideConfig["rule"], S extends Severity>(id: Id, severity: S) => ({
  ...unreadBecause(id, "config", (name, { beside }, tell) => {
    if (beside.rule === id && beside.severity === severity && !beside.isRead)
      tell([name], beside.what, beside.repair, beside.edit)
  }),
  severity
})

export const unreadRules = [
  {
    id: "gateway.field-lost",
    severity: "error",
    on: [],
    // The sender relies on this field.
    find({ rows, values }, tell, { gateway }) {
      for (const { row } of rows) {
        if (row.vital === undefined || row.readBy === gateway || !values.has(row.field)) continue
        tell(
          [row.field],
          `has no effect: the ${gateway} gateway deletes the field of every request, and nothing is checked`,
          row.vital
        )
      }
    }
  },
  unoffered("unused", "has no effect: the gateway never uses it"),
  unoffered("deprecated", "has no effect: Portkey had this field once, and no gateway reads it any more"),
  unoffered("sdk", "describes the SDK that wrote it; the gateway does not read it"),
  unoffered("undocumented", "is named in Portkey's documentation, but its values are not documented"),
  unreadBecause("field.shadowed", "alias", (name, { field }, tell) =>
    tell([name], words`is not read: ${{ field }} is present as well, and wins`, "Keep one.")
  ),
  unreadBecause("field.shadowed", "credential", (name, _, tell) => {
    const what = "is not read: the gateway prefers another credential that is present"
    tell([name], what, "Keep the fields of one credential.")
  }),
  unreadBecause("field.shadowed", "virtual-key", (name, _, tell) =>
    tell([name], "is not read: the virtual key holds its own provider", "Keep one of the two.")
  ),
  besideConfig("config.key-overwritten", "warning"),
  besideConfig("config.slug-beside", "warning"),
  besideConfig("config.slug-beside", "error"),
  besideConfig("field.dead", "warning"),
  unreadBecause("field.dead", "route", (name, _, tell, { reading }) => {
    const what = `is not read for a route that uses ${reading.form.name}${ownersOf(name)}`
    tell([name], what, "Leave it out.", { remove: true })
  })
] as const satisfies ReadonlyArray<RequestRule>

function ownersOf(name: string): string {
  const owners = fieldOwners().get(name) ?? []
  return owners.length === 0 || owners.length > 6 ? "" : `, only for ${owners.join(", ")}`
}
