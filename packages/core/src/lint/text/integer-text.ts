// Numbers as text, as the gateway's `Number(text)` reads them (gateway/src/handlers/services/requestContext.ts:135).

import { words } from "../../issue/words.ts"
import { decode } from "../../rows/decode-field.ts"
import { sayOf, type TextRule } from "./text-rule.ts"

/** A timeout of 0, or of no number, is no timeout. */
export const integerText: TextRule = field => {
  const { text, rows, request } = field
  if (!("fault" in decode(rows[0], text, request.run))) return
  sayOf(
    field,
    "value.integer",
    words`is ${{ quoted: text }}, not a positive whole number: ${meaningOf(Number(text))}`,
    "Write digits only, without a unit, or leave the field out."
  )
}

function meaningOf(value: number): string {
  if (Number.isNaN(value)) return "the gateway cannot read it and does as if it were not there"
  if (value === 0) return "the gateway does as if it were not there"
  return value < 0
    ? "the gateway gives up at once"
    : "the gateway happens to read it, but nothing promises that"
}
