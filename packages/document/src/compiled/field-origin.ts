// The key of a spec that sets a header field.

import { formatPath, type RequestSpec, table } from "@portspec/core"
import { valueAt } from "../read/place.ts"

/** `route.resourceName` for `x-portkey-azure-resource-name`; empty if no key of the spec is found. */
export function originOf(field: string, spec: RequestSpec): string {
  const rows = table.filter(row => row.field === field && row.path !== undefined)
  const said = rows
    .map(({ path = [] }) => path)
    .filter(path => valueAt(spec, path) !== undefined)
    .sort((one, other) => other.length - one.length)
  const [path] = said
  if (path !== undefined) return formatPath(path)
  const carrying = ["forwardHeaders", "extraHeaders"].find(key =>
    Object.keys(valueAt(spec, [key]) ?? {}).some(name => name.toLowerCase() === field)
  )
  return carrying ?? (rows[0]?.path === undefined ? "" : formatPath(rows[0].path.slice(0, -1)))
}
