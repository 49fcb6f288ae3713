// Field names in one field, in lower case, separated by commas.

import { mostValues } from "../../budget.ts"
import { isFieldName } from "../../http/field-name.ts"
import { words } from "../../issue/words.ts"
import { isUsualName } from "../refinement/field-name.ts"
import { itemsOf, joined } from "./comma.ts"
import { type Decode, type Decoded, encodePlain, type Wire } from "./wire.ts"

export const names: Wire = {
  is: "names",
  encoder(type) {
    const encode = encodePlain(type)
    return (value, run, path) => joined(value, isUsualName) ?? encode(value, run, path)?.toLowerCase()
  }
}

/** The names in a comma-separated list. */
export function namesIn(text: string): Decoded<ReadonlyArray<string>> {
  const items = itemsOf(text)
  if ("fault" in items) return items
  const value = items.value.map(name => name.toLowerCase())
  const odd = value.find(name => !isFieldName(name))
  if (odd === undefined) return { value }
  const repair = 'Write field names, for example ["x-user-id"].'
  return { fault: words`names ${{ quoted: odd }}, which is not a field name`, repair }
}

export const decode: Decode = namesIn

export function canonical(list: ReadonlyArray<string>): ReadonlyArray<string> {
  // An array may consist of billions of holes.
  if (list.length > mostValues) throw new RangeError("too many names")
  return [...list].map(name => name.toLowerCase())
}
