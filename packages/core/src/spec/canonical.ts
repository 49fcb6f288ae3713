// The canonical form of one row's value, with its secrets wrapped. `normalize` and `parse` end in it.

import * as Redacted from "effect/Redacted"
import type { Codec } from "../table/codec.ts"
import type { Row } from "../table/row.ts"
import { textOfSecret } from "../table/secret.ts"

/** Wraps what is secret in a row's value: all of a text, or the parts that the codec names. */
export function sealed(row: Row, value: unknown): unknown {
  const { seal } = row.codec as unknown as Codec<unknown>
  if (seal !== undefined) return seal(value)
  return row.secret && typeof value === "string" ? Redacted.make(value) : value
}

/** The canonical form of a valid value of `row`; `undefined` where the value is said by sending nothing. */
export function canonicalOf(row: Row, value: unknown): unknown {
  const { canonical } = row.codec as unknown as Codec<unknown>
  const plain =
    row.secret && Redacted.isRedacted(value) ? textOfSecret(value as Redacted.Redacted<string>) : value
  return sealed(row, canonical === undefined ? plain : canonical(plain))
}
