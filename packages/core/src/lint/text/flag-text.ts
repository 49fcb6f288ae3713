// Booleans as text: most are compared as exact text, some in any letter case, and of one the presence alone may count.

import { nearMiss } from "../../issue/near-miss.ts"
import { words } from "../../issue/words.ts"
import { type FieldText, sayOf, type TextRule } from "./text-rule.ts"

const meanings: ReadonlyMap<string, string> = new Map([
  ["1", "true"],
  ["yes", "true"],
  ["on", "true"],
  ["0", "false"],
  ["no", "false"],
  ["off", "false"]
])

/** `False` does not switch strict compliance off, and switches debug off for the hosted gateway alone. */
export const flagText: TextRule = field => {
  const { text, rows, request } = field
  if (text === "true" || text === "false") return
  const lower = text.toLowerCase()
  const meant = meanings.get(lower) ?? nearMiss(text, ["true", "false"])
  if (rows[0].wire.anyCase === request.run.gateway && (lower === "true" || lower === "false"))
    return otherCase(field)
  sayOf(
    field,
    "value.flag",
    words`is ${{ quoted: text }}; the gateway compares with exactly true and false, so it takes this for neither`,
    meant === undefined ? "Write true or false." : `Write ${meant}.`
  )
}

function otherCase(field: FieldText): void {
  const { text } = field
  const what = words`is ${{ quoted: text }}, which only the hosted gateway reads in this letter case`
  sayOf(field, "field.letter-case", what, `Write ${text.toLowerCase()}.`, "warning")
}

/** To the open-source gateway the text `false` refreshes the cache too; to the hosted one only `true` does. */
export const presenceText: TextRule = field => {
  const { text, request } = field
  if (text === "true") return
  const lower = text.toLowerCase()
  if (request.run.gateway === "open-source") {
    const what = words`is ${{ quoted: text }}, but its presence alone counts: the gateway takes any value for true`
    sayOf(field, "value.presence", what, "Leave the field out, or write true.")
  } else if (lower === "true") otherCase(field)
  else if (lower === "false") {
    const what = "is false, which has no effect: the gateway looks for the word true"
    sayOf(field, "field.dead", what, "Leave the field out.", "warning")
  } else {
    const what = words`is ${{ quoted: text }}, which has no effect: the gateway looks for the word true`
    sayOf(field, "value.presence", what, "Write true, or leave the field out.")
  }
}
