// Fields that a spec carries by name although it has a key for them. Both would send the same field.

import { report } from "../../grammar/run.ts"
import { formatPath } from "../../issue/issue.ts"
import type { ErrorRule } from "./facts.ts"

export const forwardedKeys: ErrorRule = {
  concerns: () => true,
  check: ({ run, layout }) => {
    if (run.carried.length === 0) return
    const carried = new Map(run.carried.map(({ name, path }) => [name, path]))
    for (const { row, path: own } of layout.entries) {
      const path = carried.get(row.field)
      // A forwarded credential has rules of its own.
      if (path === undefined || row.wire.is === "bearer") continue
      report(
        run,
        "forward.own-key",
        path,
        `${formatPath(path)} is a field that has a key of its own, ${formatPath(own)}`,
        `Write it as ${formatPath(own)}. To pass it on, write forwardHeaders: [${JSON.stringify(row.field)}].`
      )
    }
  }
}
