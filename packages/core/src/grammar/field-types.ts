// Types that several header fields share, built from kinds and refinements.

import { fieldText, filledListOf, number, objectOf, refined, secretText, unionOf } from "./kinds.ts"
import { customHost } from "./refinement/custom-host.ts"
import { forwardedName } from "./refinement/field-name.ts"
import { listItem } from "./refinement/list-item.ts"
import { url } from "./refinement/url.ts"
import type { Secret } from "./secret.ts"
import type { Type } from "./type.ts"

/** A positive whole number of some unit. */
export const positive = (unit: string): Type<number> => number({ rule: "value.integer", unit, min: 1 })

/** Several strings, for a comma-separated field. */
export const plainNames = filledListOf(refined(fieldText, listItem), "strings", '["a", "b"]')

/** Field names. */
export const fieldNames = filledListOf(refined(fieldText, forwardedName), "field names", '["x-user-id"]')

/** Field names, or the fields themselves. */
export const namesOrFields: Type<ReadonlyArray<string> | { readonly [name: string]: Secret | undefined }> =
  unionOf(
    { expected: "an array of field names, or an object with the fields", like: '["x-user-id"]' },
    fieldNames,
    objectOf<{ readonly [name: string]: Secret | undefined }>({
      name: "the fields to forward",
      like: '{ "x-user-id": "42" }',
      keys: {},
      rest: { of: secretText, names: forwardedName },
      nullIsAbsent: true
    })
  )

/** An absolute http(s) URL without credentials or query. */
export const urlText = refined(fieldText, url)

/** The base URL that the gateway calls instead of the provider's own. */
export const customHostText = refined(fieldText, customHost)
