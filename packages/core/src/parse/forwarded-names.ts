// Which of a request's own fields the gateway hands on to the provider.

import { targetsOf } from "../config/node-kind.ts"
import type { Fields } from "../config/shape.ts"
import { decodeNames } from "../table/decode-list.ts"
import { gatewayRows } from "../table/gateway.ts"
import { isPlainObject } from "../table/plain-object.ts"

const none: ReadonlyArray<string> = []

/**
 * Lower-case names that the forward list of `fields` has, or, without that field, every `forward_headers` of its inline
 * `config` (gateway/src/handlers/services/requestContext.ts:118). A list that is none names nothing.
 */
export function forwardedNames(
  fields: ReadonlyMap<string, string>,
  config: Fields | undefined
): ReadonlySet<string> {
  const text = fields.get(gatewayRows.forwardHeaders.field)
  if (text === undefined) return new Set(config === undefined ? none : namesInConfig(config))
  const list = decodeNames(text)
  return new Set("value" in list ? list.value : none)
}

// By a list of what is left, for a header that somebody else wrote may be nested as deep as it likes.
function* namesInConfig(config: Fields): Generator<string> {
  const nodes: Fields[] = [config]
  for (const node of nodes) {
    for (const name of arrayOf(node.forward_headers)) if (typeof name === "string") yield name.toLowerCase()
    for (const target of targetsOf(node) ?? []) if (isPlainObject(target)) nodes.push(target)
  }
}

const arrayOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
