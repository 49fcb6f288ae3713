// The metadata of one request over its client's, which nearly always adds keys and changes none.

import { isLabel } from "../grammar/codec-json.ts"
import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import { asciiJsonText } from "../http/ascii-json.ts"

/** Such keys stand before all others, whatever the order in which they were written (ECMA-262, OrdinaryOwnPropertyKeys). */
const isIndex = (key: string): boolean => /^\d+$/.test(key)

/**
 * The client's `text`, which says `client`, with what `request` adds; `undefined` where it does more than add, or anything
 * about it is out of the ordinary. The whole encoder would write the same, from the start.
 */
export function extendedMetadata(
  text: string | undefined,
  client: unknown,
  request: unknown
): string | undefined {
  if (text === undefined || text === "{}" || !isPlainObject(request)) return undefined
  let extended = text.slice(0, -1)
  for (const key in request) {
    const value = request[key]
    if (typeof value !== "string" || !isLabel(key, value) || !isOwn(request, key)) return undefined
    if (isOwn(client as object, key) || isIndex(key)) return undefined
    extended += "," + asciiJsonText(key) + ":" + asciiJsonText(value)
  }
  return extended + "}"
}
