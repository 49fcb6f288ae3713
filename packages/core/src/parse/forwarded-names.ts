// Which of a request's own fields the gateway forwards to the provider.

import type { Fields } from "../grammar/type.ts"
import { namesIn } from "../grammar/wire/names.ts"
import type { Decoded } from "../grammar/wire/wire.ts"
import { forwardedNamesIn } from "../rows/config/node-kind.ts"
import { gatewayRows } from "../rows/gateway.ts"

const none: ReadonlyArray<string> = []

/**
 * Lower-case names in the forward `list` of a request or, without that field, in every `forward_headers` of its inline
 * `config` (gateway/src/handlers/services/requestContext.ts:118). A value that is not a list names no fields.
 */
export function forwardedNames(
  list: Decoded<ReadonlyArray<string>> | undefined,
  config: Fields | undefined
): ReadonlySet<string> {
  if (list === undefined) return new Set(config === undefined ? none : forwardedNamesIn(config))
  return new Set("value" in list ? list.value : none)
}

/** What is in the forward list of `fields`, if there is one. */
export function forwardListIn(
  fields: ReadonlyMap<string, string>
): Decoded<ReadonlyArray<string>> | undefined {
  const text = fields.get(gatewayRows.forwardHeaders.field)
  return text === undefined ? undefined : namesIn(text)
}
