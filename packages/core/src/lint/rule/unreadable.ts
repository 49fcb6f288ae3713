// Fields that `parse` cannot read and that no other rule has explained.

import { hasError, type RequestRule } from "../lint-rule.ts"

export const unreadableRules = [
  {
    id: "field.unreadable",
    severity: "error",
    on: [],
    find(request, tell) {
      for (const { rule, path, what, repair } of request.reading.reader.faults)
        if (rule === "field.unreadable" && !hasError(request, String(path[0]))) tell(path, what, repair)
    }
  }
] as const satisfies ReadonlyArray<RequestRule>
