// Paths that begin with a field name, as a reader of header fields writes them.

import { formatPath, type Path } from "../issue/issue.ts"

/** Writes a path below a field: `x-portkey-config.targets[0].weight`. An empty path is the request. */
export function formatFieldPath(path: Path): string {
  const [field, ...rest] = path
  return field === undefined ? "the request" : `${field}${formatPath(["_", ...rest]).slice(1)}`
}
