// Texts that a program writes where a value is missing: an unset environment variable in a template, an object in a string.

import type { Path } from "../../issue/issue.ts"
import { sentRows } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

const placeholders: ReadonlySet<string> = new Set(["undefined", "null", "NaN", "None", "[object Object]"])

/** Whether `text` is one of them: not a secret, whatever the field. */
export const isPlaceholder = (text: string): boolean => placeholders.has(text)

export const placeholderWarnings = [
  {
    id: "value.stand-in",
    severity: "warning",
    on: [],
    find(facts, tell) {
      const ask = (text: string, path: Path): void => {
        const bare = text.replace(/^Bearer /, "")
        // A Model Catalog slug made in a template: `@${slug}`.
        if (!isPlaceholder(bare.replace(/^@/, ""))) return
        const what = `is the text ${bare}, which a program writes where a value is missing`
        tell(path, what, "Check where the value comes from, for example an environment variable.")
      }
      for (const { text, path } of sentRows(facts)) ask(text, path)
      for (const { value, path } of facts.run.carried) ask(value, path)
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
