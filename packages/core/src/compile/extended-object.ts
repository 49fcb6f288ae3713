// Merges a request's object, such as metadata, over its client's. It nearly always adds keys and changes none.

import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { Run } from "../grammar/run.ts"
import type { ObjectKind } from "../grammar/type.ts"
import { walkAt } from "../grammar/walk.ts"
import { fieldWriterOf } from "../grammar/wire/wire.ts"
import { asciiJsonText } from "../http/ascii-json.ts"
import type { Path } from "../issue/issue.ts"

/**
 * Such keys come before all others, regardless of the order in which they were added (ECMA-262,
 * OrdinaryOwnPropertyKeys).
 */
const isIndex = (key: string): boolean => /^\d+$/.test(key)

const anywhere: Path = []

/**
 * Returns `text`, the JSON of the object `client`, with the keys that `request` adds. Returns `undefined` if `request`
 * does more than add keys, or is unusual in any other way. The full encoder would write the same from scratch, or
 * report an issue.
 */
export type Extend = (
  text: string | undefined,
  client: unknown,
  request: unknown,
  run: Run
) => string | undefined

/** Makes the function that extends objects of a kind. */
export function extenderOf({ keys, rest }: ObjectKind): Extend {
  const known = new Map(Object.entries(keys).map(([key, { type }]) => [key, fieldWriterOf(type).json]))
  const other = rest && fieldWriterOf(rest.of).json
  return (text, client, request, run) => {
    if (text === undefined || text === "{}" || !isPlainObject(request)) return undefined
    const walk = walkAt(run, anywhere)
    let extended = text.slice(0, -1)
    for (const key in request) {
      const value = request[key]
      if (value === undefined || !isOwn(request, key) || key === "__proto__") return undefined
      if (isOwn(client as object, key) || isIndex(key)) return undefined
      const write = known.get(key) ?? other
      const written = write?.(value, walk, undefined, key)
      if (written === undefined) return undefined
      extended += "," + asciiJsonText(key) + ":" + written
    }
    return extended + "}"
  }
}
