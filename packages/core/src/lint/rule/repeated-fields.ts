// A repeated field reaches the gateway as one value with a comma in it.

import type { RequestRule, TextForm } from "../lint-rule.ts"

const lists: ReadonlySet<TextForm> = new Set(["comma", "names", "names-and-values"])

export const repeatedRules = [
  {
    id: "field.twice",
    severity: "error",
    on: [],
    find({ fields, read }, tell) {
      const single = new Set(read.flatMap(({ name, form }) => (lists.has(form) ? [] : [name])))
      for (const { name, times } of fields) {
        if (times < 2 || !single.has(name)) continue
        const often = times === 2 ? "twice" : `${times} times`
        const what = `is given ${often}, and the gateway reads both values as one text with a comma`
        tell([name], what, "Keep one.")
      }
    }
  }
] as const satisfies ReadonlyArray<RequestRule>
