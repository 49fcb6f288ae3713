// Words for what rows say about their field.

import type { CodecKind } from "../../src/grammar/codec.ts"
import type { Row, Scope } from "../../src/grammar/row.ts"
import { settingsKeys } from "../../src/rows/config/settings.ts"
import { targetKeys } from "../../src/rows/config/tree.ts"
import type { DocumentedRow } from "./documented-rows.ts"
import { codes } from "./text.ts"

const kinds: { readonly [Kind in Exclude<CodecKind, "literal" | "choice">]: string } = {
  text: "text",
  bearer: "`Bearer` and a token",
  flag: "`true`, `false`",
  presence: "`true`",
  true: "`true`",
  integer: "whole number, at least 1",
  list: "texts, comma-separated",
  names: "field names, comma-separated",
  forward: "field names, comma-separated",
  metadata: "JSON object of texts",
  objects: "JSON array of objects",
  "service-account": "JSON object, a Google key file",
  pem: "PEM, on one line",
  url: "http(s) URL",
  "custom-host": "http(s) URL",
  "catalog-slug": "`@` and a slug",
  "provider-slug": "slug",
  config: "JSON object, or an id"
}

/** The values that some rows of one field take, as the field's text. */
export function valuesOf(rows: ReadonlyArray<Row>): string {
  const words = new Set<string>()
  const options = new Set<string>()
  for (const { codec } of rows) {
    if (codec.kind !== "literal" && codec.kind !== "choice") words.add(kinds[codec.kind])
    else for (const option of codec.options ?? []) options.add(option)
  }
  // So many are the providers, which have a page of their own.
  const listed = options.size > 20 ? `one of [${options.size} slugs](./providers.md)` : codes(options)
  return [...(listed === "" ? [] : [listed]), ...words].join(", ")
}

const scopes: { readonly [S in Scope]: string } = { client: "client", request: "request", both: "either" }

export const scopeOf = (rows: ReadonlyArray<Row>): string =>
  [...new Set(rows.map(({ scope }) => scopes[scope]))].join(", ")

/** The gateways that read some rows of one field; a route that one gateway refuses has no other reader. */
export function readersOf(documented: ReadonlyArray<DocumentedRow>): string {
  const readers = new Set(documented.map(({ row, form }) => row.readBy ?? form?.only ?? "both"))
  const [only] = readers
  return readers.size === 1 ? (only ?? "") : "both"
}

/** What a config calls it: a target, where the row is a route's, else the settings of any node. */
export function configKeysOf(documented: ReadonlyArray<DocumentedRow>): string {
  return codes(
    new Set(
      documented.flatMap(({ row: { configKey }, form }) =>
        configKey !== null && configKey in (form === undefined ? settingsKeys : targetKeys) ? [configKey] : []
      )
    )
  )
}
