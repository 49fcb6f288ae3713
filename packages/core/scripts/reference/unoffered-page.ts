// docs/reference/unoffered.md: fields that exist but that no spec offers.

import { fieldSurface } from "../../src/issue/surfaces.ts"
import { say } from "../../src/issue/words.ts"
import { type UnofferedStatus, unofferedRows } from "../../src/rows/unoffered.ts"
import { code, page, table } from "./text.ts"

const reasons: { readonly [Status in UnofferedStatus]: readonly [heading: string, reason: string] } = {
  unused: ["Never used", "The gateway takes these in and does nothing with them."],
  deprecated: ["Replaced", "Something else has taken their place."],
  undocumented: [
    "Not documented",
    "Named once in Portkey's documentation, without the values that they take."
  ],
  sdk: ["Written by an SDK", "The official SDKs send these about themselves."],
  transport: ["Written by the client", "These belong to whatever sends the request."]
}

export function unofferedPage(): string {
  return page(
    "Fields that a spec does not offer",
    "These exist, and no spec has a key for them. `lint` says so when it meets one, `parse` reports it, and `extraHeaders` refuses them.",
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
