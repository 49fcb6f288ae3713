// The field value that an option's value means. The SDK knows one wire: it writes every array and object as JSON.

import type { DifferenceRule } from "./difference.ts"
import { isPlainObject, parseJson } from "./plain-data.ts"
import { fields, type WireName, wireOf } from "./portkey-fields.ts"
import { sdkText } from "./sdk-field.ts"

/** `given` is the string that the SDK makes of `value`. */
type Writer = (value: unknown, given: string) => string

const writers: { readonly [Name in WireName]?: Writer } = {
  "names-and-values": value => forwardedNames(value).join(","),
  names: value => listOf(value).join(","),
  comma: value => listOf(value).join(","),
  presence: (_, given) => (given === "false" ? "" : given),
  "id-or-json": (_, given) => (/^\s*\{\s*\}\s*$/.test(given) ? "" : given)
}

const writeMetadata: Writer = (_, given) => metadataText(given)

/** Whether `value` can become a string: JSON leaves out what cannot, and the SDK sends the source of a function. */
export const isSaid = (value: unknown): boolean => typeof value !== "function" && typeof value !== "symbol"

/** The string that `value` means in `field`, or `undefined` if there is nothing to send. */
export function textOf(field: string, value: unknown, given: string): string | undefined {
  if (!isSaid(value)) return undefined
  const write = field === fields.metadata ? writeMetadata : writers[wireOf(field) ?? "plain"]
  const text = write === undefined ? given : write(value, given)
  return text === "" ? undefined : text
}

/**
 * The items of a list in any form: an array, a record with the names as keys, either of them as a JSON string, as in
 * Portkey's documents, or a string with commas.
 */
function listOf(value: unknown): ReadonlyArray<string> {
  if (Array.isArray(value)) return value.map(String)
  if (isPlainObject(value)) return Object.keys(value).filter(name => isSaid(value[name]))
  const text = sdkText(value)
  const inside = parseJson(text)?.value
  return Array.isArray(inside) || isPlainObject(inside) ? listOf(inside) : text.split(",")
}

/** The real names of the fields to forward, from a list of them in any form. */
export function forwardedNames(value: unknown): ReadonlyArray<string> {
  const names = listOf(value).flatMap(item => item.split(",").map(realName))
  return names.filter(name => name !== "")
}

/**
 * A name with a hyphen is already a real one; `xUserId` and `X_User_Id`, as Portkey's documents write it, become
 * `x-user-id`.
 */
export function realName(written: string): string {
  const name = written.trim()
  if (name.includes("-")) return name.toLowerCase()
  return name
    .replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, "$&-")
    .replaceAll("_", "-")
    .toLowerCase()
}

/** Metadata with only string values; `null` entries are removed. */
function metadataText(json: string): string {
  const parsed = parseJson(json)
  if (!isPlainObject(parsed?.value)) return json
  const labels = Object.entries(parsed.value)
    .filter(([, entry]) => entry !== null)
    .map(([key, entry]) => [key, typeof entry === "object" ? JSON.stringify(entry) : String(entry)])
  return JSON.stringify(Object.fromEntries(labels))
}

/** Why a value on each wire may be sent in a different form, or `undefined` if it is sent as given. */
const rewriteRules: { readonly [Name in WireName]: DifferenceRule | undefined } = {
  plain: undefined,
  bearer: "sdk.bearer",
  presence: "sdk.force-refresh",
  comma: "sdk.list",
  names: "sdk.list",
  "names-and-values": "sdk.forward-names",
  json: "sdk.json",
  "id-or-json": "sdk.json",
  "one-line-pem": "sdk.pem",
  "base-url": "sdk.trailing-slash"
}

/** Why `field` is sent as `sent` although the SDK sends `given`, or `undefined` if it is not. */
export function rewriteRuleOf(field: string, sent: string, given: string): DifferenceRule | undefined {
  if (sent === given) return undefined
  if (isSameJson(sent, given)) return "sdk.json"
  return field === fields.metadata ? "sdk.metadata-text" : rewriteRules[wireOf(field) ?? "plain"]
}

function isSameJson(one: string, other: string): boolean {
  const [a, b] = [parseJson(one), parseJson(other)]
  return a !== undefined && b !== undefined && JSON.stringify(a.value) === JSON.stringify(b.value)
}
