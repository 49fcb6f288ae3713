// Strings that a program writes in place of a missing value: an unset variable in a template, or an object in a string.
// In a secret, a slug or an id, their types report them as errors.

import { isTooLarge } from "../../encode/emit.ts"
import { hasPlaceholder } from "../../grammar/placeholder.ts"
import type { Path } from "../../issue/issue.ts"
import { sentRows } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

const wholes: ReadonlySet<string> = new Set(["undefined", "null", "NaN", "None", "[object Object]"])

// The name of an environment variable instead of its value.
const variable = /^(?:Bearer )?(?:[A-Z][A-Z\d]*_)+(?:KEY|TOKEN|SECRET|ID|SLUG)$/

export const placeholderWarnings = [
  {
    id: "value.placeholder",
    severity: "warning",
    find(facts, tell) {
      const ask = (text: string, path: Path): void => {
        // Its size is an error already. A shared string may occur in it thousands of times.
        if (isTooLarge(text.length)) return
        if (!wholes.has(text) && !hasPlaceholder(text)) return
        const what = wholes.has(text)
          ? `is the text ${text}, which a program writes where a value is missing`
          : "has an unfilled placeholder"
        tell(path, what, "Check where the value comes from.")
      }
      for (const { row, text, path } of sentRows(facts)) if (!row.secret) ask(text, path)
      for (const { value, path } of facts.run.carried) ask(value, path)
    }
  },
  {
    id: "value.variable-name",
    severity: "warning",
    find(facts, tell) {
      for (const { row, text, path } of sentRows(facts)) {
        if (!row.secret || !variable.test(text)) continue
        tell(path, "looks like the name of an environment variable", "Send the value of the variable.")
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
