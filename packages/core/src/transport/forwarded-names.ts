// Finds the request's own fields that the gateway forwards to the provider.

import type { HeaderFields } from "../http/header-fields.ts"
import { forwardedNamesIn } from "../rows/config/node-kind.ts"
import { gatewayRows } from "../rows/gateway.ts"
import { configField } from "../rows/route-rows.ts"

/** The names in the forward list and in every `forward_headers` of an inline config, in lower case. */
export function forwardedNames(fields: Readonly<HeaderFields>): ReadonlySet<string> {
  const names = (fields[gatewayRows.forwardHeaders.field] ?? "").split(",")
  const config = fields[configField]
  if (config?.startsWith("{")) names.push(...forwardedNamesIn(JSON.parse(config)))
  return new Set(names.map(name => name.toLowerCase()))
}
