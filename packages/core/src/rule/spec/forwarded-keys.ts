// Fields that a spec carries by name although it has a key for them. Both would send the same field.

import { report } from "../../grammar/run.ts"
import { formatPath } from "../../issue/issue.ts"
import type { ErrorRule } from "./facts.ts"

export const forwardedKeys: ErrorRule = {
  concerns: () => true,
  check: ({ run, layout }) => {
    for (const { name, path } of run.carried) {
      // A forwarded credential has rules of its own.
      const own = layout.entries.find(({ row }) => row.field === name && row.codec.kind !== "bearer")
      if (own === undefined) continue
      report(
        run,
        "forward.own-key",
        path,
        `${formatPath(path)} is a field that has a key of its own, ${formatPath(own.path)}`,
        `Write it as ${formatPath(own.path)}. To pass it on, write forwardHeaders: [${JSON.stringify(name)}].`
      )
    }
  }
}
