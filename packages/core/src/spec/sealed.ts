// A row's value with its secrets wrapped. `normalize` and `parse` end in it.

import * as Redacted from "effect/Redacted"
import type { CodecKind } from "../grammar/codec.ts"
import { secretAccountKeys } from "../grammar/codec-json.ts"
import type { Row } from "../grammar/row.ts"
import type { Secret } from "../grammar/secret.ts"
import { mapNamedSecrets } from "../grammar/secrets.ts"
import { mapConfigSecrets } from "../rows/config/config-secrets.ts"

/** Wraps what is secret in a row's value: all of a text, or the parts that its kind of codec has. */
export function sealed(row: Row, value: unknown): unknown {
  const sealParts = partSealers[row.codec.kind]
  if (sealParts !== undefined) return sealParts(value)
  return row.secret ? wrapped(value) : value
}

// `undefined` where a value is secret as a whole or not at all, which the row says.
const partSealers: { readonly [Kind in CodecKind]: ((value: unknown) => unknown) | undefined } = {
  text: undefined,
  bearer: undefined,
  literal: undefined,
  flag: undefined,
  presence: undefined,
  true: undefined,
  integer: undefined,
  choice: undefined,
  list: undefined,
  names: undefined,
  forward: undefined,
  metadata: undefined,
  objects: value => mapNamedSecrets(value, wrapped),
  "service-account": value =>
    Object.fromEntries(
      Object.entries(value as Readonly<Record<string, Secret>>).map(([key, part]) => [
        key,
        secretAccountKeys.has(key) ? wrapped(part) : part
      ])
    ),
  pem: undefined,
  url: undefined,
  "custom-host": undefined,
  "catalog-slug": undefined,
  "provider-slug": undefined,
  config: value => mapConfigSecrets(value, wrapped)
}

const wrapped = (value: unknown): unknown => (typeof value === "string" ? Redacted.make(value) : value)
