// Strings that a program writes in place of a missing value: an unset variable in a template, or an object in a string.
// In a secret, a slug or an id, their types report them as errors.

import { isTooLarge } from "../../encode/emit.ts"
import { hasPlaceholder } from "../../grammar/placeholder.ts"
import type { Path } from "../../issue/issue.ts"
import { sentRows } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

const wholes: ReadonlySet<string> = new Set(["undefined", "null", "NaN", "None", "[object Object]"])

/** The name of an environment variable instead of its value. */
export const variableName = /^(?:[A-Z][A-Z\d]*_)+(?:KEY|TOKEN|SECRET|ID|SLUG)$/

// Where a password manager, a vault or a tool's own settings hold the value.
const reference =
  /^(?:op:\/\/|vault:|aws-secretsmanager:|env:|\{(?:env|file):|[\w.]*secrets?[.[(]|<[\w-]+>[^<>]*<\/[\w-]+>$)/i

// What documents write where the reader's own value belongs.
const sample =
  /^your?[-_ ](?:[a-z\d]+[-_ ])*(?:key|token|secret|id|slug)(?:[-_ ]here)?$|^(?:x{4,}|\*{3,}|\.{3,})$/i

// Another field behind a line break that became two characters, or behind a comma.
const otherField = /(?:^|\\n|[\s,;])(?:x-portkey-[a-z-]+|authorization)\s*[:=]/i

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
        // JSON has secrets in it, and is none itself.
        if (!row.secret || text.startsWith('{"') || isTooLarge(text.length)) continue
        const token = text.replace(/^Bearer /, "")
        if (variableName.test(token))
          tell(path, "looks like the name of an environment variable", "Send the value of the variable.")
        else if (reference.test(token))
          tell(path, "looks like a reference that nobody has resolved", "Send the value that it refers to.")
        else if (sample.test(token)) tell(path, "looks like a sample from a document", "Send your own value.")
      }
    }
  },
  {
    id: "value.other-field",
    severity: "warning",
    find(facts, tell) {
      for (const { row, text, path } of sentRows(facts)) {
        if ((row.wire.is !== "plain" && row.wire.is !== "bearer") || isTooLarge(text.length)) continue
        if (!otherField.test(text)) continue
        const what = "has another field in it, which the gateway takes for a part of the value"
        tell(path, what, "Send each field by itself.")
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
