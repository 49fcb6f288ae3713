// How issues refer to each kind of input.

import { formatPath, mask, type Path } from "./issue.ts"
import { holdsKey } from "./looks-like-key.ts"
import type { Surface } from "./words.ts"

/** Issues of a spec. */
export const specSurface: Surface = {
  path: path => formatPath(path),
  field: name => name,
  option: (name, value) => `{ ${name}: ${JSON.stringify(value)} }`,
  hides: holdsKey,
  shown: path => path
}

/** Issues of a bare config document. */
export const configSurface: Surface = { ...specSurface, path: path => formatPath(path, "the config") }

/**
 * Issues of header fields, whose paths begin with a field name: `x-portkey-config.targets[0].weight`. Names for which
 * `hides` is true are masked too.
 */
export function fieldSurface(hides: Surface["hides"] = holdsKey): Surface {
  const isHidden = (name: string | number): boolean => typeof name === "string" && hides(name)
  return {
    ...specSurface,
    path: formatFieldPath,
    hides,
    shown: path => (path.some(isHidden) ? path.map(name => (isHidden(name) ? mask : name)) : path)
  }
}

/** Writes a path below a field. An empty path means the request. */
function formatFieldPath([field, ...rest]: Path, nameOf: Surface["field"]): string {
  return field === undefined
    ? "the request"
    : `${nameOf(String(field))}${formatPath(["_", ...rest]).slice(1)}`
}
