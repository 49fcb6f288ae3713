// Which of a request's own fields the gateway forwards to the provider.

import type { Fields } from "../grammar/type.ts"
import { namesIn } from "../grammar/wire/names.ts"
import { forwardedNamesIn } from "../rows/config/node-kind.ts"
import { gatewayRows } from "../rows/gateway.ts"

const none: ReadonlyArray<string> = []

/**
 * Lower-case names in the forward list of `fields` or, without that field, in every `forward_headers` of its inline
 * `config` (gateway/src/handlers/services/requestContext.ts:118). A value that is not a list names no fields.
 */
export function forwardedNames(
  fields: ReadonlyMap<string, string>,
  config: Fields | undefined
): ReadonlySet<string> {
  const text = fields.get(gatewayRows.forwardHeaders.field)
  if (text === undefined) return new Set(config === undefined ? none : forwardedNamesIn(config))
  const list = namesIn(text)
  return new Set("value" in list ? list.value : none)
}
