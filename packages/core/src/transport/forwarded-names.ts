// Which of a request's own fields the gateway hands on to the provider.

import type { HeaderFields } from "../http/header-fields.ts"
import { gatewayRows } from "../rows/gateway.ts"

const configField = "x-portkey-config"

/** Lower-case names that the forward list has, and every `forward_headers` of an inline config. */
export function forwardedNames(fields: Readonly<HeaderFields>): ReadonlySet<string> {
  const names: unknown[] = (fields[gatewayRows.forwardHeaders.field] ?? "").split(",")
  const config = fields[configField]
  if (config?.startsWith("{")) {
    JSON.parse(config, (key, value: unknown) => {
      if (key === "forward_headers" && Array.isArray(value)) names.push(...value)
      return value
    })
  }
  return new Set(names.map(name => String(name).toLowerCase()))
}
