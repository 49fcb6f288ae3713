// Fields that only the other gateway reads.

import { report } from "../../grammar/run.ts"
import { formatPath } from "../../issue/issue.ts"
import type { Rule } from "./facts.ts"

export const fieldsOfOtherGateway: Rule = ({ run, layout }) => {
  for (const { row, slot, path } of layout.entries) {
    if (row.readBy === undefined || row.readBy === run.gateway || run.slots[slot] === undefined) continue
    report(
      run,
      "gateway.field-unread",
      path,
      `${formatPath(path)} is sent as ${row.field}, which the ${run.gateway} gateway does not read`,
      "Leave it out, or send the request to the other gateway.",
      "warning"
    )
  }
}
