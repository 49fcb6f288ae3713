// Comma lists written as JSON or with quotes: the gateway only splits at commas.

import { isFieldName } from "../../http/field-name.ts"
import { words } from "../../issue/words.ts"
import type { FieldText, TextForm, TextRule } from "../lint-rule.ts"

/** Lists of field names: the forward list, the list of sensitive fields. */
const ofNames = ["names", "names-and-values"] as const satisfies ReadonlyArray<TextForm>

const itemsIn = (text: string): ReadonlyArray<string> => text.split(",").map(item => item.trim())

/** What the author seems to have meant by a list that the gateway reads differently. */
function looksLike({ text, form }: FieldText): string | undefined {
  if (/^\s*\[/.test(text)) return "a JSON array"
  if (form !== "comma" && /^\s*\{/.test(text)) return "a JSON object"
  const isQuoted = form !== "comma" && itemsIn(text).some(item => /"|^'.*'$/.test(item))
  return isQuoted ? "a list of quoted names" : undefined
}

export const listRules = [
  {
    id: "value.list",
    severity: "error",
    of: ["comma", ...ofNames],
    find(field, tell) {
      const seen = looksLike(field)
      if (seen === undefined) return
      const items = (field.text.match(/[^\s,[\]"']+/g) ?? []).join(",")
      // The names in an object are not a list, and items of other types are not names.
      const isClear =
        seen !== "a JSON object" && (field.form === "comma" || itemsIn(items).every(isFieldName))
      const what = `is ${seen}, but the gateway only splits it at the commas: it finds none of the names and reports no error`
      if (items === "") tell([], what, "Leave the list out.", { remove: true })
      else if (isClear) tell([], what, words`Write ${{ given: items }}.`, { set: items })
      else tell([], what, "Write field names, separated by commas.")
    }
  },
  {
    id: "value.list",
    severity: "error",
    of: ofNames,
    find({ text }, tell) {
      if (itemsIn(text).every(item => item === ""))
        tell([], "names nothing", "Name at least one field, or leave the list out.")
    }
  },
  {
    id: "value.field-name",
    severity: "error",
    of: ofNames,
    find(field, tell) {
      if (looksLike(field) !== undefined) return
      const odd = itemsIn(field.text).find(item => item !== "" && !isFieldName(item))
      if (odd === undefined) return
      const what = words`has the item ${{ quoted: odd }}, which is not a field name, so the gateway never finds it`
      tell([], what, "Write field names, separated by commas.")
    }
  }
] as const satisfies ReadonlyArray<TextRule>
