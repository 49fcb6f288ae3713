// The canonical form of one row's value, by its wire: the value that reading its field returns. `normalize` is built
// from it. Why it is not by kind: docs/decisions/0007-canonical-form-by-wire.md.

import * as Redacted from "effect/Redacted"
import type { Row } from "../grammar/row.ts"
import { type Secret, textOfSecret } from "../grammar/secret.ts"
import { canonical as baseUrl } from "../grammar/wire/base-url.ts"
import { withoutScheme } from "../grammar/wire/bearer.ts"
import { canonical as json } from "../grammar/wire/json.ts"
import { canonical as names } from "../grammar/wire/names.ts"
import { canonical as namesAndValues } from "../grammar/wire/names-and-values.ts"
import { canonical as oneLinePem } from "../grammar/wire/one-line-pem.ts"
import { canonical as presence } from "../grammar/wire/presence.ts"
import type { Canonical, Shown, WireName } from "../grammar/wire/wire.ts"
import { canonical as config } from "../rows/config-wire.ts"
import { sealed } from "./sealed.ts"

// `undefined` if every valid value has only one form.
const forms: { readonly [Name in WireName]: Canonical | undefined } = {
  plain: undefined,
  bearer: withoutScheme,
  presence,
  comma: undefined,
  names,
  "names-and-values": namesAndValues,
  json,
  "id-or-json": config,
  "one-line-pem": oneLinePem,
  "base-url": baseUrl
}

/**
 * The canonical form of a valid value of `row`; `undefined` for a value that sends no field. Its secrets are open, except
 * that `shown` may replace those that are wrapped in a document.
 */
export function canonicalForm({ wire }: Row, value: unknown, shown?: Shown): unknown {
  const form = forms[wire.is]
  return form === undefined ? value : form(value as never, shown)
}

// Wrapped values stay wrapped, even where no secret belongs.
const wrapped: Shown = secret => secret

/**
 * The canonical form of a valid value of `row`, with its secrets wrapped; `undefined` for a value that sends no field.
 */
export function canonicalOf(row: Row, value: unknown): unknown {
  const isWrapped = Redacted.isRedacted(value)
  const plain = isWrapped && row.secret ? textOfSecret(value as Secret) : value
  if (isWrapped && typeof plain !== "string") return value
  const form = sealed(row, canonicalForm(row, plain, wrapped))
  return isWrapped && typeof form === "string" ? Redacted.make(form) : form
}
