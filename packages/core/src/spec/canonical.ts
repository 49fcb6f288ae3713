// The canonical form of one row's value, by kind of codec: what reading its field gives back. `normalize` is made of it.

import * as Redacted from "effect/Redacted"
import { mostValues } from "../budget.ts"
import { type CodecKind, withoutScheme } from "../grammar/codec.ts"
import { oneLinePem } from "../grammar/codec-json.ts"
import { copyOf } from "../grammar/copy.ts"
import { withoutTrailingSlash } from "../grammar/custom-host.ts"
import { isAbsent, isPlainObject } from "../grammar/plain-object.ts"
import type { Row } from "../grammar/row.ts"
import { type Secret, textOfSecret } from "../grammar/secret.ts"
import { isEmpty } from "../rows/config/node-kind.ts"
import { sealed } from "./sealed.ts"

/** The one form of a valid value, its secrets open; `undefined` for a value that is said by sending nothing. */
export function canonicalForm(kind: CodecKind, value: unknown): unknown {
  const form = forms[kind]
  return form === undefined ? value : form(value as never)
}

/** The canonical form of a valid value of `row`, its secrets wrapped; `undefined` where sending nothing says it. */
export function canonicalOf(row: Row, value: unknown): unknown {
  const plain = row.secret && Redacted.isRedacted(value) ? textOfSecret(value as Secret) : value
  return sealed(row, canonicalForm(row.codec.kind, plain))
}

function lowerCase(names: ReadonlyArray<string>): ReadonlyArray<string> {
  // A list may be nothing but holes, billions of them.
  if (names.length > mostValues) throw new RangeError("too many names")
  return names.map(name => name.toLowerCase())
}

// `undefined` where every valid value has one form only.
const forms: { readonly [Kind in CodecKind]: ((value: never) => unknown) | undefined } = {
  text: undefined,
  bearer: withoutScheme,
  literal: undefined,
  flag: undefined,
  presence: (value: boolean) => value || undefined,
  true: undefined,
  integer: undefined,
  choice: undefined,
  list: undefined,
  names: lowerCase,
  forward: canonicalForward,
  metadata: (value: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)),
  objects: plainJson,
  "service-account": undefined,
  pem: oneLinePem,
  url: withoutTrailingSlash,
  "custom-host": withoutTrailingSlash,
  "catalog-slug": undefined,
  "provider-slug": undefined,
  config: canonicalConfig
}

/** The names alone: what a record sends besides stands in `extraHeaders`. `undefined` for a record that says nothing. */
function canonicalForward(
  value: ReadonlyArray<string> | Readonly<Record<string, Secret | undefined>>
): ReadonlyArray<string> | undefined {
  if (Array.isArray(value)) return lowerCase(value)
  const names = Object.entries(value).flatMap(([name, secret]) => (isAbsent(secret) ? [] : [name]))
  return names.length === 0 ? undefined : lowerCase(names)
}

/** The document as `JSON.parse` would give it back, its secrets open; `undefined` for one that sets nothing. */
function canonicalConfig(value: unknown): unknown {
  const plain = plainJson(value)
  return isPlainObject(plain) && isEmpty(plain) ? undefined : plain
}

// JSON has no -0 and no undefined.
function plainJson(value: unknown): unknown {
  return copyOf(value, leaf => {
    if (Redacted.isRedacted(leaf)) return textOfSecret(leaf as Secret)
    return Object.is(leaf, -0) ? 0 : leaf
  })
}
