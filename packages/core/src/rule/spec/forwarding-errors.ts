// Fields that a spec carries by name although it has a key for them.

import { words } from "../../issue/words.ts"
import type { SpecRule } from "./spec-rule.ts"

export const forwardingErrors = [
  {
    id: "forward.own-key",
    severity: "error",
    on: ["forwardHeaders", "extraHeaders"],
    // Both would send the same field.
    find({ run, layout }, tell) {
      for (const { name, path } of run.carried) {
        // A forwarded credential has rules of its own.
        const own = layout.entries.find(({ row }) => row.field === name && row.codec.kind !== "bearer")
        if (own === undefined) continue
        tell(
          path,
          words`has a key of its own in a spec: ${{ at: own.path }}`,
          words`Write it as ${{ at: own.path }}. To pass it on, write forwardHeaders: [${JSON.stringify(name)}].`
        )
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
