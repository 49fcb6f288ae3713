// A spec with its secrets in the open, for those who must.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "../grammar/plain-object.ts"
import type { RequestSpec } from "./request-spec.ts"

/**
 * A copy of `spec` with every `Redacted` in it opened. The result prints its secrets: keep it out of logs.
 *
 * @param spec any spec, for example of `parse` or `normalize`
 * @returns a copy with plain texts. Nothing is thrown
 * @example
 * const stored = JSON.stringify(reveal(parse(request.headers).spec))
 */
export function reveal(spec: RequestSpec): RequestSpec {
  return revealed(spec) as RequestSpec
}

function revealed(value: unknown): unknown {
  if (Redacted.isRedacted(value)) return Redacted.value(value)
  if (Array.isArray(value)) return value.map(revealed)
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revealed(part)]))
}
