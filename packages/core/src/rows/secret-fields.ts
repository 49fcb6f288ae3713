// The fields whose values are secret: in any request, according to the rows, and in one request.

import { fieldEntries, type HeaderSource } from "../http/header-fields.ts"
import { secretNames } from "./secret-names.generated.ts"

/**
 * Lower-case names of the fields that always carry a secret. `x-portkey-config` is one: an inline config may hold keys.
 */
export const secretFieldNames: ReadonlySet<string> = new Set(secretNames)

/**
 * The names of the fields in `fields` whose values are secret, in lower case.
 *
 * @param fields the fields of a request, as a `Headers`, entries, or a record
 * @throws TypeError, which quotes nothing, if `fields` is not a set of header fields
 * @example
 * const hidden = secretFieldNamesOf(compile(spec))
 */
export function secretFieldNamesOf(fields: HeaderSource): ReadonlySet<string> {
  const entries = fieldEntries(fields)
  const secret = new Set([...entries.keys()].filter(name => secretFieldNames.has(name)))
  for (const list of ["x-portkey-forward-headers", "x-portkey-sensitive-headers"]) {
    // In any form, even a JSON array or with quotes, the author of the list meant these names to be hidden.
    for (const name of (entries.get(list) ?? "").match(/[^\s,[\]"']+/g) ?? []) {
      if (entries.has(name.toLowerCase())) secret.add(name.toLowerCase())
    }
  }
  return secret
}
