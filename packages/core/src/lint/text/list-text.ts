// Comma lists that are written as JSON or quoted, though the gateway splits at commas and nothing more.

import { isFieldName } from "../../http/field-name.ts"
import { words } from "../../issue/words.ts"
import { type FieldText, sayOf, type TextRule } from "./text-rule.ts"

/** A list of field names: the forward list, the list of sensitive fields. */
export const namesText: TextRule = field => {
  const { text } = field
  if (/^\s*\[/.test(text)) return unlisted(field, "a JSON array")
  const items = text.split(",").map(item => item.trim())
  if (items.some(item => /"|^'.*'$/.test(item))) return unlisted(field, "a list of quoted names")
  if (items.every(item => item === "")) {
    sayOf(field, "value.list", "names nothing", "Name at least one field, or leave the list out.")
  }
  const odd = items.find(item => item !== "" && !isFieldName(item))
  if (odd === undefined) return
  sayOf(
    field,
    "value.field-name",
    words`has the item ${{ quoted: odd }}, which is not a field name, so the gateway never finds it`,
    "Write field names, separated by commas."
  )
}

/** A list of anything else. */
export const listText: TextRule = field => {
  if (/^\s*\[/.test(field.text)) unlisted(field, "a JSON array")
}

function unlisted(field: FieldText, what: string): void {
  const items = field.text.match(/[^\s,[\]"']+/g) ?? []
  sayOf(
    field,
    "value.list",
    `is ${what}, but the gateway splits it at the commas alone: it finds none of the names and reports no error`,
    items.length === 0 ? "Leave the list out." : words`Write ${{ given: items.join(",") }}.`
  )
}
