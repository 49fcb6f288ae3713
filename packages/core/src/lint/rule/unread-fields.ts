// Fields that the gateway knows and does not read in this request.

import type { Tell } from "../../grammar/type.ts"
import type { Severity } from "../../issue/issue.ts"
import { words } from "../../issue/words.ts"
import type { BesideConfig } from "../../parse/beside-config.ts"
import { fieldOwners } from "../../rows/field-owners.ts"
import type { UnofferedStatus } from "../../rows/unoffered.ts"
import { hasIssue, type Request, type RequestRule } from "../lint-rule.ts"
import type { Unread } from "../unread.ts"

type Because<Why extends Unread["why"]> = Extract<Unread, { readonly why: Why }>

/** Reports each field that is not read for one reason, unless something was reported about it. */
const unreadBecause =
  <Why extends Unread["why"]>(
    why: Why,
    report: (name: string, because: Because<Why>, tell: Tell, request: Request) => void
  ): RequestRule["find"] =>
  (request, tell) => {
    for (const [name, unread] of request.unread())
      if (unread.why === why && !hasIssue(request, name)) report(name, unread as Because<Why>, tell, request)
  }

/** Reports the fields that a spec does not offer for one reason. */
const unoffered = (status: UnofferedStatus, what: string): RequestRule["find"] =>
  unreadBecause("unoffered", (name, { row }, tell) => {
    if (row.status !== status) return
    tell([name], what, row.advice, status === "sdk" ? { remove: true } : undefined)
  })

const remove = { remove: true } as const

/** Reports what there is to say under one rule of the fields beside a config that names its own providers. */
const besideConfig = (rule: BesideConfig["rule"], severity: Severity): RequestRule["find"] =>
  unreadBecause("config", (name, { beside }, tell) => {
    if (beside.rule === rule && beside.severity === severity)
      tell([name], beside.what, beside.repair, beside.edit)
  })

export const unreadRules = [
  {
    id: "gateway.field-lost",
    severity: "error",
    on: [],
    // Its sender relies on it.
    find({ rows, values }, tell, { gateway }) {
      for (const { row } of rows) {
        if (!row.vital || row.readBy === gateway || !values.has(row.field)) continue
        tell(
          [row.field],
          `has no effect: the ${gateway} gateway deletes the field of every request, and nothing is checked`,
          'Write the guardrails into the config, as "before_request_hooks" or "after_request_hooks".'
        )
      }
    }
  },
  {
    id: "name.unused",
    severity: "warning",
    on: [],
    find: unoffered("unused", "has no effect: the gateway never uses it")
  },
  {
    id: "name.deprecated",
    severity: "warning",
    on: [],
    find: unoffered("deprecated", "has no effect: it has been replaced")
  },
  {
    id: "name.sdk",
    severity: "warning",
    on: [],
    find: unoffered("sdk", "describes the SDK that wrote it; the gateway does not read it")
  },
  {
    id: "name.undocumented",
    severity: "warning",
    on: [],
    find: unoffered("undocumented", "is named in Portkey's documentation, but its values are not documented")
  },
  {
    id: "field.shadowed",
    severity: "warning",
    on: [],
    find: unreadBecause("alias", (name, { field }, tell) =>
      tell([name], words`is not read: ${{ field }} is present as well, and wins`, "Keep one.")
    )
  },
  {
    id: "field.shadowed",
    severity: "warning",
    on: [],
    find: unreadBecause("credential", (name, _, tell) => {
      const what = "is not read: the gateway prefers another credential that is present"
      tell([name], what, "Keep the fields of one credential.")
    })
  },
  {
    id: "field.shadowed",
    severity: "warning",
    on: ["x-portkey-virtual-key"],
    find: unreadBecause("virtual-key", (name, _, tell) =>
      tell([name], "is not read: the virtual key holds its own provider", "Keep one of the two.")
    )
  },
  {
    id: "config.key-overwritten",
    severity: "warning",
    only: "hosted",
    on: ["x-portkey-config"],
    find: besideConfig("config.key-overwritten", "warning")
  },
  {
    id: "config.slug-beside",
    severity: "warning",
    only: "hosted",
    on: ["x-portkey-config"],
    find: besideConfig("config.slug-beside", "warning")
  },
  {
    id: "config.slug-beside",
    severity: "error",
    only: "hosted",
    on: ["x-portkey-config"],
    find: besideConfig("config.slug-beside", "error")
  },
  {
    id: "field.dead",
    severity: "warning",
    on: ["x-portkey-config"],
    find: besideConfig("field.dead", "warning")
  },
  {
    id: "field.dead",
    severity: "warning",
    on: [],
    find: unreadBecause("route", (name, _, tell, { reading }) => {
      const what = `is not read for a route that uses ${reading.form.name}${ownersOf(name)}`
      tell([name], what, "Leave it out.", remove)
    })
  }
] as const satisfies ReadonlyArray<RequestRule>

function ownersOf(name: string): string {
  const owners = fieldOwners().get(name) ?? []
  return owners.length === 0 || owners.length > 6 ? "" : `, only for ${owners.join(", ")}`
}
