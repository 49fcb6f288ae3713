// Circuit breakers that never open.

import type { ObjectRule } from "../../grammar/type.ts"

export const breakerErrors = [
  {
    id: "config.breaker-without-threshold",
    severity: "error",
    on: [],
    find({ failure_threshold, failure_threshold_percentage }, tell) {
      if (failure_threshold !== undefined || failure_threshold_percentage !== undefined) return
      const what = "has no threshold, so the circuit never opens"
      tell([], what, "Add failure_threshold or failure_threshold_percentage.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
