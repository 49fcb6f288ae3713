// The object of one request over its client's, such as metadata, which nearly always adds keys and changes none.

import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import type { Run } from "../grammar/run.ts"
import type { ObjectKind } from "../grammar/type.ts"
import { walkAt } from "../grammar/walk.ts"
import { fieldWriterOf } from "../grammar/wire/wire.ts"
import { asciiJsonText } from "../http/ascii-json.ts"
import type { Path } from "../issue/issue.ts"

/** Such keys stand before all others, whatever the order in which they were written (ECMA-262, OrdinaryOwnPropertyKeys). */
const isIndex = (key: string): boolean => /^\d+$/.test(key)

const anywhere: Path = []

/**
 * The client's `text`, which says `client`, with what `request` adds; `undefined` where it does more than add, or anything
 * about it is out of the ordinary. The whole encoder would write the same, from the start, or report it.
 */
export type Extend = (
  text: string | undefined,
  client: unknown,
  request: unknown,
  run: Run
) => string | undefined

/** How objects of a kind are extended. */
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
