// What `parse` cannot read and no rule has told more about.

import { hasError, type LintRule } from "../lint-rule.ts"

export const unreadable: LintRule = request => {
  for (const fault of request.reading.reader.faults) {
    if (fault.rule === "field.unreadable" && !hasError(request, String(fault.path[0])))
      request.run.issues.push(fault)
  }
}
