// Strings that a program writes instead of a missing value: an unset variable in a template, or an object in a string.
// In a secret, a slug or an id, their types report them as errors.

import { isTooLarge } from "../../encode/emit.ts"
import { hasPlaceholder } from "../../grammar/placeholder.ts"
import { longestUnfilled, sampleIn, unfilled } from "../../grammar/unfilled.ts"
import type { Path } from "../../issue/issue.ts"
import { type Sent, sentRows } from "./facts.ts"
import { tokenIn } from "./keys.ts"
import type { SpecRule } from "./spec-rule.ts"

const wholes: ReadonlySet<string> = new Set(["undefined", "null", "NaN", "None", "[object Object]"])
// A lookup reads the whole string, which may be a config.
const longestWhole = "[object Object]".length

// Shells and .env files strip quotes, but other sources keep them.
const quoted = /^(["'])[^"']*\1$/

// Another field after a comma, or after a line break that became two characters.
const otherField = /(?:^|\\n|[\s,;])(?:x-portkey-[a-z-]+|authorization)\s*[:=]/i

/** Whether `text` contains another field. */
export const hasOtherField = (text: string): boolean => otherField.test(text)

/** Whether a field holds a single string unchanged, which other programs may have altered. */
const isPlainText = ({ row, text }: Sent): boolean =>
  (row.wire.is === "plain" || row.wire.is === "bearer") && !isTooLarge(text.length)

export const placeholderWarnings = [
  {
    id: "value.placeholder",
    severity: "warning",
    find(facts, tell) {
      const ask = (text: string, path: Path): void => {
        // Its size is already an error. A shared string may occur in it thousands of times.
        if (isTooLarge(text.length)) return
        const isWhole = text.length <= longestWhole && wholes.has(text)
        if (!isWhole && !hasPlaceholder(text)) return
        const what = isWhole
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
        if (text.length > longestUnfilled) continue
        const found = row.secret
          ? unfilled(tokenIn(text))
          : path[0] === "route" && row.wire.is === "plain"
            ? sampleIn(text)
            : undefined
        if (found !== undefined) tell(path, found.what, found.repair)
      }
    }
  },
  {
    id: "value.quoted",
    severity: "warning",
    find(facts, tell) {
      for (const sent of sentRows(facts)) {
        if (!isPlainText(sent) || !quoted.test(tokenIn(sent.text))) continue
        const what = "has quotes around it, which the gateway takes for a part of the value"
        tell(sent.path, what, "Leave out the quotes.")
      }
    }
  },
  {
    id: "value.other-field",
    severity: "warning",
    find(facts, tell) {
      for (const { text, path } of sentRows(facts).filter(isPlainText)) {
        if (!hasOtherField(text)) continue
        const what = "has another field in it, which the gateway takes for a part of the value"
        tell(path, what, "Send each field by itself.")
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
