// Labels that are longer than Portkey's logs keep.

import { isPlainObject } from "../../grammar/plain-object.ts"
import { longestLabel, tooLong } from "../../grammar/refinement/label.ts"
import type { SpecRule } from "./spec-rule.ts"

export const labelWarnings = [
  {
    id: "value.metadata-length",
    severity: "warning",
    on: [["metadata"]],
    find({ spec: { metadata } }, tell) {
      if (!isPlainObject(metadata)) return
      for (const [key, text] of Object.entries(metadata)) {
        if (key.length > longestLabel) {
          const what = `has a name of ${key.length} characters, of which Portkey's logs keep ${longestLabel}`
          tell(["metadata", key], what, "Shorten the name.")
        }
        if (typeof text !== "string" || text.length <= longestLabel) continue
        const { what, repair } = tooLong(text)
        tell(["metadata", key], what, repair)
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
