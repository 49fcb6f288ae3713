// docs/reference/unoffered.md: fields that exist but that no spec offers.

import { fieldSurface } from "../../src/issue/surfaces.ts"
import { say } from "../../src/issue/words.ts"
import { type UnofferedStatus, unofferedRows } from "../../src/rows/unoffered.ts"
import { code, page, table } from "./text.ts"

const reasons: { readonly [Status in UnofferedStatus]: readonly [heading: string, reason: string] } = {
  unused: ["Never used", "The gateway accepts these fields and does nothing with them."],
  deprecated: ["Replaced", "Something else has replaced these fields."],
  undocumented: ["Not documented", "Portkey's documentation names these fields once, without their values."],
  sdk: ["Written by an SDK", "The official SDKs send these fields to describe themselves."],
  transport: ["Written by the client", "These fields belong to the client that sends the request."]
}

export function unofferedPage(): string {
  return page(
    "Fields that a spec does not offer",
    "These fields exist, but a spec has no key for them. `lint` and `parse` report them, and `extraHeaders` refuses them.",
    ...Object.entries(reasons).flatMap(([status, [heading, reason]]) => {
      const rows = unofferedRows.filter(row => row.status === status)
      const cells = rows.map(row => [
        code(row.field),
        say(fieldSurface(), row.advice),
        row.secret === true ? "secret" : ""
      ])
      return rows.length === 0 ? [] : [`## ${heading}`, reason, table(["Field", "Instead", "Secret"], cells)]
    })
  )
}
