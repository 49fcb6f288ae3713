// A value inside another one, which may be of any type.

import type { Path } from "../issue/issue.ts"

/** The value at `path` in `value`, or `undefined`. */
export function valueAt(value: unknown, path: Path): unknown {
  let part = value
  for (const key of path) {
    if (typeof part !== "object" || part === null) return undefined
    part = (part as Readonly<Record<string | number, unknown>>)[key]
  }
  return part
}
