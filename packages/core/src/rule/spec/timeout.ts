// Timeouts in the wrong unit.

import type { SpecRule } from "./spec-rule.ts"

export const timeoutWarnings = [
  {
    id: "timeout.looks-like-seconds",
    severity: "warning",
    on: [["requestTimeout"]],
    // Timeouts are in ms, and less than a tenth of a second is hardly intended for a model.
    find({ spec: { requestTimeout: given } }, tell) {
      if (typeof given !== "number" || !(given > 0 && given < 100)) return
      const what = `is ${given} ms, which looks like seconds`
      const inMs = given * 1000
      // A fraction in seconds may still be too small, or not a whole number of ms.
      const edit = inMs >= 100 && Number.isSafeInteger(inMs) ? { set: inMs } : undefined
      tell(["requestTimeout"], what, `Write ${inMs} for ${given} s.`, edit)
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
