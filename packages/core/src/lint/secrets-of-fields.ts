// The values of a request that issues must not show.

import { isPlaceholder } from "../grammar/placeholder.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { textOfSecret } from "../grammar/secret.ts"
import { parseJson } from "../grammar/wire/json.ts"
import { holdsKey } from "../issue/looks-like-key.ts"
import { fieldSurface } from "../issue/surfaces.ts"
import type { Surface } from "../issue/words.ts"
import { mapConfigSecrets } from "../rows/config/config-secrets.ts"
import { knownFields } from "../rows/known-fields.ts"
import { configField } from "../rows/route-rows.ts"
import { secretFieldNames, secretFieldNamesOf } from "../rows/secret-fields.ts"
import type { RawField } from "./raw-fields.ts"

// Shorter strings are part of too many words.
const shortest = 8

/**
 * The surface for `fields`. It masks what holds one of their secrets: the value of a secret field, a secret inside a
 * config, or anything that looks like a key in a field that takes none.
 */
export function surfaceOf(fields: ReadonlyArray<RawField>): Surface {
  // Messages quote hosts in lower case.
  const secrets = new Set(Array.from(secretsOf(fields), secret => secret.toLowerCase()))
  const all = [...secrets].join("\n")
  const holdsSecret = searchFor(secrets)
  return fieldSurface(text => {
    const lower = text.toLowerCase()
    // The name of a field is public, even if it also occurs in the value.
    if (knownFields().has(lower)) return false
    return holdsKey(text) || (lower.length >= shortest && all.includes(lower)) || holdsSecret(lower)
  })
}

/** Makes a test for strings that contain one of `secrets`. There may be thousands of secrets, and of strings. */
function searchFor(secrets: ReadonlySet<string>): (text: string) => boolean {
  const starts = new Set(Array.from(secrets, secret => secret.slice(0, shortest)))
  const lengths = [...new Set(Array.from(secrets, ({ length }) => length))]
  const isAt = (text: string, at: number): boolean =>
    starts.has(text.slice(at, at + shortest)) &&
    lengths.some(length => secrets.has(text.slice(at, at + length)))
  return text => {
    // There cannot be many strings of this length.
    if (text.length > 300) return [...secrets].some(secret => text.includes(secret))
    for (let at = 0; at <= text.length - shortest; at++) if (isAt(text, at)) return true
    return false
  }
}

function secretsOf(fields: ReadonlyArray<RawField>): ReadonlySet<string> {
  const secrets = new Set<string>()
  const add = (text: string): void => {
    if (text.length >= shortest && !isPlaceholder(text)) secrets.add(text)
  }
  const named = secretFieldNamesOf(fields.map(({ name, value }) => [name, value] as const))
  for (const { name, given, value } of fields) {
    // A list that names Portkey's own fields is a mistake and does not make their values secret.
    const isSecret = secretFieldNames.has(name) || (named.has(name) && !name.startsWith("x-portkey-"))
    if (name === configField) for (const secret of secretsOfConfig(value)) add(secret)
    else if (isSecret) for (const part of [given, value, ...value.split(/\s+/)]) add(part)
  }
  return secrets
}

function secretsOfConfig(text: string): ReadonlyArray<string> {
  const parsed = parseJson(text)
  if (!("value" in parsed) || !isPlainObject(parsed.value)) return []
  const secrets: string[] = []
  mapConfigSecrets(parsed.value, secret => {
    if (typeof secret !== "number") secrets.push(textOfSecret(secret))
    return secret
  })
  return secrets
}
