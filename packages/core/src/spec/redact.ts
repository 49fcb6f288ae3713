// Header fields made safe to print.

import { once } from "../grammar/once.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { mapSecrets } from "../grammar/secrets.ts"
import { parseJson } from "../grammar/wire/json.ts"
import { asciiJson } from "../http/ascii-json.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import { mask } from "../issue/issue.ts"
import { mapConfigSecrets } from "../rows/config/config-secrets.ts"
import { guardrails } from "../rows/config/guardrail.ts"
import { isConfigId } from "../rows/config/saved-id.ts"
import { gatewayRows } from "../rows/gateway.ts"
import { everyRow, knownFields } from "../rows/known-fields.ts"
import { configField } from "../rows/route-rows.ts"
import { secretFieldNamesOf } from "../rows/secret-fields.ts"

const guardrailFields: () => ReadonlySet<string> = once(
  () => new Set(Object.values(gatewayRows.guardrails).map(({ field }) => field))
)

// Request fields of HTTP itself that hold no secret (RFC 9110 §8, §10.1, §12.5).
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
 * A copy of `fields` that may be printed. `<redacted>` replaces the value of each secret field, of each field that
 * forward-headers or sensitive-headers names, and of each field that is neither in the table nor part of HTTP itself: a
 * spec may carry a secret in any of those. In an inline config and in guardrails, only secret keys, and keys named like
 * a credential at any depth, are masked; in a URL, only the user and the query.
 *
 * @param fields the fields of a request, as a `Headers`, entries, or a record
 * @throws TypeError, which quotes nothing, if the argument is not header fields
 * @example
 * console.log(redact(compile(spec)))
 */
export function redact(fields: HeaderSource): HeaderFields {
  const entries = fieldEntries(fields)
  const secret = secretFieldNamesOf(entries)
  const shown: HeaderFields = {}
  for (const [name, value] of entries) {
    if (name === configField) shown[name] = redactConfig(value)
    else if (secret.has(name)) shown[name] = mask
    else if (guardrailFields().has(name)) shown[name] = redactGuardrails(value)
    else if (urlFields().has(name) || isUrl(value)) shown[name] = isShown(name) ? redactUrl(value) : mask
    else shown[name] = isShown(name) ? value : mask
  }
  return shown
}

const isShown = (name: string): boolean => knownFields().has(name) || harmless.has(name)

// A saved id is not a secret. A string that is neither an id nor JSON may be anything.
const redactConfig = (text: string): string =>
  isConfigId(text)
    ? text
    : redactJson(text, config => (isPlainObject(config) ? mapConfigSecrets(config, () => mask) : undefined))

// Written as in a config.
const redactGuardrails = (text: string): string =>
  redactJson(text, list => (Array.isArray(list) ? mapSecrets(guardrails, list, () => mask) : undefined))

/**
 * The result of `redacted` for the JSON value in `text`, or the mask if it returns `undefined` or a value too deep to
 * write.
 */
function redactJson(text: string, redacted: (value: unknown) => unknown): string {
  const parsed = parseJson(text)
  try {
    const value = "value" in parsed ? redacted(parsed.value) : undefined
    return value === undefined ? mask : asciiJson(value)
  } catch {
    return mask
  }
}

/** The fields that hold a URL, according to their rows. */
const urlFields: () => ReadonlySet<string> = once(() => {
  const urls = everyRow().filter(({ row }) => row.wire.is === "base-url")
  return new Set(urls.flatMap(({ row }) => [row.field, ...row.aliases]))
})

const isUrl = (text: string): boolean => /^\s*[a-z][\w+.-]*:[/\\]/i.test(text)

/**
 * A URL, valid or not, without the user, the query and the fragment, any of which may hold a key. Everything before an
 * @, except the scheme, counts as the user.
 */
function redactUrl(text: string): string {
  const at = text.lastIndexOf("@")
  const scheme = /^\s*(?:[a-z][\w+.-]*:)?\/\//i.exec(text)?.[0] ?? ""
  const shown = at < 0 ? text : `${scheme}${mask}${text.slice(at)}`
  const end = shown.search(/[?#]/)
  return end < 0 ? shown : `${shown.slice(0, end)}?${mask}`
}
