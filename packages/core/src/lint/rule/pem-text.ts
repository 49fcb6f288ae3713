// Private keys on one line.

import type { TextRule } from "../lint-rule.ts"

export const pemRules = [
  {
    id: "value.pem-newlines",
    severity: "error",
    of: ["one-line-pem"],
    find({ text }, tell) {
      if (!/\\[rn]/.test(text)) return
      const what =
        "has line breaks written as \\n, which the gateway takes for part of the key: it answers 500"
      tell([], what, "Remove them; the key needs no line breaks.")
    }
  }
] as const satisfies ReadonlyArray<TextRule>
