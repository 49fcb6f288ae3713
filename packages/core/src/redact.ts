// Header fields made safe to print.

import { mapConfigSecrets } from "./config/config-secrets.ts"
import { asciiJson } from "./http/ascii-json.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "./http/header-fields.ts"
import { knownFields } from "./route/known-fields.ts"
import { secretFieldNames } from "./route/secret-fields.ts"
import { isConfigId, parseJson } from "./table/json-text.ts"
import { isPlainObject } from "./table/plain-object.ts"

export { secretFieldNames }

const mask = "<redacted>"
const configField = "x-portkey-config"

// Request fields of HTTP itself that say nothing secret (RFC 9110 §8, §10.1, §12.5).
const harmless: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "host",
  "user-agent"
])

/**
 * A copy of `fields` that may be printed. `<redacted>` stands for the value of each secret field, of each field that
 * forward-headers or sensitive-headers names, and of each field that neither the table nor HTTP itself knows, for a spec
 * may carry a secret in any of those. Of an inline config only the secret keys are masked.
 */
export function redact(fields: HeaderSource): HeaderFields {
  const entries = fieldEntries(fields)
  const secret = secretFieldNamesOf(entries)
  const shown: HeaderFields = {}
  for (const [name, value] of entries) {
    if (name === configField) shown[name] = redactConfig(value)
    else shown[name] = secret.has(name) || !(knownFields().has(name) || harmless.has(name)) ? mask : value
  }
  return shown
}

/** The names of the fields in `fields` whose values are secret, lower case. */
export function secretFieldNamesOf(fields: HeaderSource): ReadonlySet<string> {
  const entries = fieldEntries(fields)
  const secret = new Set([...entries.keys()].filter(name => secretFieldNames.has(name)))
  for (const list of ["x-portkey-forward-headers", "x-portkey-sensitive-headers"]) {
    // Whatever the list looks like, JSON array or quoted, its author meant these names to be hidden.
    for (const name of (entries.get(list) ?? "").match(/[^\s,[\]"']+/g) ?? []) {
      if (entries.has(name.toLowerCase())) secret.add(name.toLowerCase())
    }
  }
  return secret
}

// A saved id is no secret; text that is neither an id nor JSON may be anything.
function redactConfig(text: string): string {
  if (isConfigId(text)) return text
  const parsed = parseJson(text)
  if (!("value" in parsed) || !isPlainObject(parsed.value)) return mask
  return asciiJson(mapConfigSecrets(parsed.value, () => mask))
}
