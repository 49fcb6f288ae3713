// The text of a field that an option's value means. The SDK knows no codecs: it writes every array and object as JSON.

import { table } from "../route/table.ts"
import type { CodecKind } from "../table/codec.ts"
import { parseJson } from "../table/json-text.ts"
import { isPlainObject } from "../table/plain-object.ts"
import type { DifferenceRule } from "./difference.ts"
import { sdkText } from "./sdk-field.ts"

const kinds: ReadonlyMap<string, CodecKind | undefined> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ table.map(({ field, codec }) => [field, codec])
)

/** The kind of codec that reads a field; `undefined` for one that no row does. */
export const codecKindOf = (field: string): CodecKind | undefined => kinds.get(field)

const writers: { readonly [Kind in CodecKind]?: (value: unknown) => string } = {
  forward: value => forwardedNames(value).join(","),
  names: listText,
  list: listText,
  metadata: metadataText,
  presence: value => (sdkText(value) === "false" ? "" : sdkText(value)),
  config: value => (/^\s*\{\s*\}\s*$/.test(sdkText(value)) ? "" : sdkText(value))
}

/** The text that `value` means in `field`; `undefined` where there is nothing to send. */
export function textOf(field: string, value: unknown): string | undefined {
  if (typeof value === "function" || typeof value === "symbol") return undefined
  const text = (writers[codecKindOf(field) ?? "text"] ?? sdkText)(value)
  return text === "" ? undefined : text
}

/**
 * The real names of the fields to forward. A name with a hyphen is one already; `xUserId` and `X_User_Id`, as Portkey's
 * documents write it, become `x-user-id`.
 */
export function forwardedNames(value: unknown): ReadonlyArray<string> {
  const items = Array.isArray(value) ? value.map(String) : [sdkText(value)]
  return items.flatMap(item => item.split(",").map(name => realName(name.trim()))).filter(name => name !== "")
}

function realName(name: string): string {
  if (name.includes("-")) return name.toLowerCase()
  return name
    .replace(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$&-")
    .replaceAll("_", "-")
    .toLowerCase()
}

function listText(value: unknown): string {
  return Array.isArray(value) ? value.join(",") : sdkText(value)
}

/** Metadata whose values are all text; what is `null` says nothing. */
function metadataText(value: unknown): string {
  const json = sdkText(value)
  const parsed = parseJson(json)
  if (!("value" in parsed) || !isPlainObject(parsed.value)) return json
  const labels = Object.entries(parsed.value)
    .filter(([, entry]) => entry !== null)
    .map(([key, entry]) => [key, typeof entry === "object" ? JSON.stringify(entry) : String(entry)])
  return JSON.stringify(Object.fromEntries(labels))
}

/** The rule that tells why a text is not sent as it was given. */
export const rewriteRules: { readonly [Kind in CodecKind]: DifferenceRule | undefined } = {
  text: undefined,
  bearer: "sdk.bearer",
  literal: undefined,
  flag: undefined,
  presence: "sdk.force-refresh",
  true: undefined,
  integer: undefined,
  choice: undefined,
  list: "sdk.list",
  names: "sdk.list",
  forward: "sdk.forward-names",
  metadata: "sdk.metadata-text",
  objects: undefined,
  "service-account": undefined,
  pem: "sdk.pem",
  url: "sdk.trailing-slash",
  "custom-host": "sdk.trailing-slash",
  "catalog-slug": undefined,
  "provider-slug": undefined,
  config: undefined
}

/** Whether two texts say the same: equal, or equal as JSON. */
export function isSameText(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [parseJson(one), parseJson(other)]
  return "value" in a && "value" in b && JSON.stringify(a.value) === JSON.stringify(b.value)
}
