// Numbers as strings, as the gateway's `Number(text)` reads them (gateway/src/handlers/services/requestContext.ts:135).

import { words } from "../../issue/words.ts"
import { decode } from "../../rows/decode-field.ts"
import type { TextRule } from "../lint-rule.ts"

export const integerRules = [
  {
    id: "value.integer",
    severity: "error",
    of: ["number"],
    // A timeout of 0, or one that is not a number, sets no timeout.
    find({ text, rows, request }, tell) {
      if (!("fault" in decode(rows[0], text, request.run))) return
      tell(
        [],
        words`is ${{ quoted: text }}, not a positive whole number: ${meaningOf(Number(text))}`,
        "Write digits only, without a unit, or leave the field out."
      )
    }
  }
] as const satisfies ReadonlyArray<TextRule>

function meaningOf(value: number): string {
  if (Number.isNaN(value)) return "the gateway cannot read it, and ignores it"
  if (value === 0) return "the gateway ignores it"
  return value < 0
    ? "the gateway gives up at once"
    : "the gateway happens to read it, but nothing promises that"
}
