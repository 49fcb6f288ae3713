// Fields that a spec carries by name even though it has a key for them.

import { words } from "../../issue/words.ts"
import type { SpecRule } from "./spec-rule.ts"

export const forwardingErrors = [
  {
    id: "forward.own-key",
    // Both would set the same field.
    find({ run, layout }, tell) {
      const carried = new Map(run.carried.map(({ name, path }) => [name, path]))
      for (const { row, path: at } of layout.entries) {
        const path = carried.get(row.field)
        // Other rules cover a forwarded credential.
        if (path === undefined || row.wire.is === "bearer") continue
        tell(
          path,
          "has its own spec key",
          words`Write it as ${{ at }}. To pass it on, name it in forwardHeaders.`
        )
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
