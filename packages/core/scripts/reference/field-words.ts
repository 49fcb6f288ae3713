// Describes the properties of rows in words.

import type { Row, Scope } from "../../src/grammar/row.ts"
import { type ByKind, interpret, type Refinement } from "../../src/grammar/type.ts"
import type { WireName } from "../../src/grammar/wire/wire.ts"
import { refinementNames } from "../../src/rows/config/refinements.about.ts"
import { settingsKeys } from "../../src/rows/config/settings.ts"
import { targetKeys } from "../../src/rows/config/tree.ts"
import type { DocumentedRow } from "./documented-rows.ts"
import { codes } from "./text.ts"

const wires: { readonly [Name in Exclude<WireName, "plain">]: string } = {
  bearer: "`Bearer` and a token",
  presence: "`true`",
  comma: "texts, comma-separated",
  names: "field names, comma-separated",
  "names-and-values": "field names, comma-separated",
  json: "JSON",
  "id-or-json": "JSON object, or an id",
  "one-line-pem": "PEM, on one line",
  "base-url": "http(s) URL"
}

function nameOf(refinement: Refinement): string {
  const name = refinementNames.get(refinement)
  if (name === undefined)
    throw new Error("a refinement of a header field has no name in refinements.about.ts")
  return name
}

/** Descriptions of values as the text of a field, and as JSON. */
const kinds: ByKind<string> = {
  text: ({ refine }) => (refine === undefined ? "text" : nameOf(refine)),
  number: ({ min }) => `whole number, at least ${min}`,
  boolean: ({ onlyTrue }) => codes(onlyTrue ? ["true"] : ["true", "false"]),
  choice: () => "",
  list: ({ items }) => `JSON array of ${items}`,
  union: ({ expected }) => expected,
  object: ({ like }) => `JSON object, for example ${codes([like])}`,
  json: () => "JSON",
  ref: ({ name }) => name
}

/** The values that the rows of one field accept, as the text of the field. */
export function valuesOf(rows: ReadonlyArray<Row>): string {
  const words = new Set<string>()
  const options = new Set<string>()
  for (const { type, wire } of rows) {
    if (type.kind.is === "choice") for (const option of type.kind.options) options.add(option)
    else words.add(wire.is === "plain" || wire.is === "json" ? interpret(kinds, type) : wires[wire.is])
  }
  // Only the providers are so many, and they have a page of their own.
  const listed = options.size > 20 ? `one of [${options.size} slugs](./providers.md)` : codes(options)
  return [...(listed === "" ? [] : [listed]), ...words].join(", ")
}

const scopes: { readonly [S in Scope]: string } = { client: "client", request: "request", both: "either" }

export const scopeOf = (rows: ReadonlyArray<Row>): string =>
  [...new Set(rows.map(({ scope }) => scopes[scope]))].join(", ")

/** The gateways that read the rows of one field. If one gateway refuses a route, only the other reads its rows. */
export function readersOf(documented: ReadonlyArray<DocumentedRow>): string {
  const readers = new Set(documented.map(({ row, form }) => row.readBy ?? form?.only ?? "both"))
  const [only] = readers
  return readers.size === 1 ? (only ?? "") : "both"
}

/** The keys of these rows in a config: in a target for rows of a route, otherwise in the settings of any node. */
export function configKeysOf(documented: ReadonlyArray<DocumentedRow>): string {
  return codes(
    new Set(
      documented.flatMap(({ row: { configKey }, form }) =>
        configKey !== null && configKey in (form === undefined ? settingsKeys : targetKeys) ? [configKey] : []
      )
    )
  )
}
