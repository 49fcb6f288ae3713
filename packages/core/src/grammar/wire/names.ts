// Names of fields in one field, in lower case, with commas between them.

import { isFieldName } from "../../http/field-name.ts"
import { quote } from "../../issue/issue.ts"
import { itemsOf } from "./comma.ts"
import { type Decode, type Decoded, fieldWriterOf, type Wire, writeField } from "./wire.ts"

export const names: Wire = {
  is: "names",
  encoder(type) {
    const write = fieldWriterOf(type).plain
    return (value, run, path) => writeField(write, value, run, path)?.toLowerCase()
  }
}

/** The names in a list of them. */
export function namesIn(text: string): Decoded<ReadonlyArray<string>> {
  const items = itemsOf(text)
  if ("fault" in items) return items
  const value = canonical(items.value)
  const odd = value.find(name => !isFieldName(name))
  if (odd === undefined) return { value }
  const repair = 'Write field names, for example ["x-user-id"].'
  return { fault: `names ${quote(odd)}, which is not a field name`, repair }
}

export const decode: Decode = namesIn

export const canonical = (list: ReadonlyArray<string>): ReadonlyArray<string> =>
  list.map(name => name.toLowerCase())
