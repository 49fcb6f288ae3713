// Timeouts in the wrong unit.

import type { SpecRule } from "./spec-rule.ts"

export const timeoutWarnings = [
  {
    id: "timeout.looks-like-seconds",
    severity: "warning",
    on: ["requestTimeout"],
    // Timeouts are in ms; nobody means to give a model less than a tenth of a second.
    find({ spec: { requestTimeout: given } }, tell) {
      if (typeof given !== "number" || given >= 100 || given <= 0) return
      const what = `is ${given} ms, which looks like seconds`
      tell(["requestTimeout"], what, `Write ${given * 1000} for ${given} s.`, { set: given * 1000 })
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
