// A valid value with its secrets wrapped, as `parse` and `normalize` return it.

import * as Redacted from "effect/Redacted"
import type { Row } from "../grammar/row.ts"
import { mapSecrets } from "../grammar/secrets.ts"

/** Wraps the secrets in a row's value: the whole value, or the parts that are secret by its type. */
export function sealed({ type }: Row, value: unknown): unknown {
  if (typeof value === "string") return type.kind.is === "text" && type.kind.secret ? wrapped(value) : value
  return mapSecrets(type, value, wrapped)
}

const wrapped = (value: unknown): unknown => (typeof value === "string" ? Redacted.make(value) : value)
