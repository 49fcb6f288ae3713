// How comma-separated fields are read.

import { isFieldName } from "../http/field-name.ts"
import { quote } from "../issue/issue.ts"
import type { Decoded } from "./decoded.ts"

/** A comma list; a JSON array, which the gateway would take for one strange item, is a fault. */
export function decodeList(text: string): Decoded<ReadonlyArray<string>> {
  if (/^\s*\[/.test(text)) {
    return {
      fault: "is an array, but the gateway reads a plain comma-separated list",
      repair: "Write the names with commas between them, without brackets and quotes."
    }
  }
  const items = text
    .split(",")
    .map(item => item.trim())
    .filter(item => item !== "")
  return items.length > 0 ? { value: items } : { fault: "names nothing", repair: "Leave the field out." }
}

/** A comma list of field names, which come back in lower case. */
export function decodeNames(text: string): Decoded<ReadonlyArray<string>> {
  const items = decodeList(text)
  if ("fault" in items) return items
  const value = items.value.map(item => item.toLowerCase())
  const odd = value.find(name => !isFieldName(name))
  return odd === undefined
    ? { value }
    : {
        fault: `names ${quote(odd)}, which is not a field name`,
        repair: 'Write field names, for example ["x-user-id"].'
      }
}
