// The origin of each header field in a spec.

import { formatPath, type HeaderFields, type RequestSpec, table } from "@portspec/core"

/** The spec key of each field of `spec`, as a reader would write it: `route.auth`, `forwardHeaders["x-user"]`. */
export function originsOf(spec: RequestSpec, fields: HeaderFields): ReadonlyMap<string, string> {
  const { provider } = spec.route
  const rows = table.filter(row => row.provider === provider || row.route === undefined)
  const carried = Array.isArray(spec.forwardHeaders) ? {} : (spec.forwardHeaders ?? {})
  return new Map(
    Object.keys(fields).map(name => {
      const path = rows.find(row => row.field === name)?.path
      return [name, formatPath(path ?? [name in carried ? "forwardHeaders" : "extraHeaders", name])]
    })
  )
}
