// docs/reference/fields.md: every field that a spec offers.

import { formatPath } from "../../src/issue/issue.ts"
import { since } from "../../src/rows/since.ts"
import type { DocumentedRow } from "./documented-rows.ts"
import { configKeysOf, readersOf, scopeOf, valuesOf } from "./field-words.ts"
import { byText, code, codes, list, page, table } from "./text.ts"

/** The rows of one field, at least one. */
export type Field = readonly [DocumentedRow, ...DocumentedRow[]]

export function fieldsPage(documented: ReadonlyArray<DocumentedRow>): string {
  const fields = fieldsOf(documented)
  const ofRequest = fields.filter(([{ form }]) => form === undefined)
  const ofProviders = fields.filter(field => field.every(({ form }) => form?.kind === "provider"))
  const ofRoute = fields.filter(field => !ofRequest.includes(field) && !ofProviders.includes(field))
  return page(
    "Header fields",
    `The ${fields.length} header fields that a spec offers, each with its place in a spec and its values. [Another page](./unoffered.md) lists fields that exist but that no spec offers. [The page of providers](./providers.md) lists what each provider needs.`,
    list([
      "**Values** describes the text of the field. In a spec, lists are arrays and JSON is plain data.",
      "**Secret** marks values that may be wrapped in `Redacted`, and that are never printed.",
      "**Set per** says who may set the field. A field that is set per `request` or per `either` may be in the overrides of `prepared.compile`. All other fields belong to the `client`.",
      "**Read by** is the gateway that reads the field, if only one does.",
      "**In a config** is the field's key in a config, if it has one.",
      "**Seen in** is the line of the open-source gateway 1.15.2 that reads the field, or the page of Portkey's documentation that describes it."
    ]),
    "## Fields of any request",
    tableOf(ofRequest),
    "## Fields of the route",
    tableOf(ofRoute),
    "## Fields of a provider",
    "If only the gateway knows the provider of a route (a Model Catalog slug, a virtual key, a saved config, an unlisted provider, `routedBy`), the route has these fields in `route.providerOptions`, with their names in camelCase: `x-portkey-aws-region` is `route.providerOptions.awsRegion`.",
    tableOf(ofProviders.sort(([one], [other]) => (one.row.field < other.row.field ? -1 : 1)))
  )
}

/** The rows by field, in table order, without `providerOptions`, which only repeats the rows of providers. */
export function fieldsOf(documented: ReadonlyArray<DocumentedRow>): Field[] {
  const fields = new Map<string, [DocumentedRow, ...DocumentedRow[]]>()
  for (const each of documented) {
    if (each.path[1] === "providerOptions") continue
    const field = fields.get(each.row.field)
    if (field === undefined) fields.set(each.row.field, [each])
    else field.push(each)
  }
  return [...fields.values()]
}

function tableOf(fields: ReadonlyArray<Field>): string {
  return table(
    ["Field", "In a spec", "Values", "What it is", "Secret", "Set per", "Read by", "In a config", "Seen in"],
    fields.map(field => {
      const rows = field.map(({ row }) => row)
      const readers = readersOf(field)
      return [
        code(field[0].row.field),
        placesOf(field),
        valuesOf(rows),
        docOf(field),
        rows.some(row => row.secret) ? "secret" : "",
        scopeOf(rows),
        [readers === "both" ? "" : readers, sinceOf(field[0].row.field)].filter(Boolean).join(", "),
        configKeysOf(field),
        [...new Set(field.flatMap(({ sources }) => sources))].join("\n")
      ]
    })
  )
}

const sinceOf = (field: string): string => {
  const version = since.get(field)
  return version === undefined ? "" : `from ${version}`
}

// More names than this are left out.
const few = 8

const ownerOf = ({ form }: DocumentedRow): string => form?.provider?.slug ?? form?.name ?? ""
const placeOf = ({ path }: DocumentedRow): string => code(formatPath(path))

/** The places of a field in a spec, with the providers if they are few. */
function placesOf(field: Field): string {
  const places = byText(
    field.map(each => [
      `${each.implied ? "follows from " : ""}${placeOf(each)}`,
      each.form?.provider?.slug ?? ""
    ])
  )
  return places
    .map(({ text, names }) =>
      names[0] === "" || names.length > few ? text : `${text} (${names.join(", ")})`
    )
    .join("\n")
}

/** What a field is, with one line for each route if it differs between routes. */
export function docOf(field: Field): string {
  const said = field.filter(({ implied }) => !implied)
  if (said.length === 0) return "Says which form of credential is used."
  const aliases = new Set(field.flatMap(({ row }) => row.aliases))
  const also = aliases.size > 0 ? [`If it is absent, the gateway reads ${codes(aliases)}.`] : []
  return [...docsOf(said), ...also].join("\n")
}

/** The docs of a field. If there are several, each begins with what distinguishes its rows from the others. */
function docsOf(said: ReadonlyArray<DocumentedRow>): ReadonlyArray<string> {
  const [first, ...others] = [ownerOf, placeOf, variantOf].map(labelOf =>
    byText(said.map(each => [each.doc, labelOf(each)]))
  )
  const texts = [first, ...others].find(of => of !== undefined && isDisjoint(of)) ?? first ?? []
  if (texts.length === 1) return texts.map(({ text }) => text)
  return texts.map(({ text, names }) => (names.length > few ? text : `${names.join(", ")}: ${text}`))
}

const variantOf = ({ variant }: DocumentedRow): string => code(variant ?? "")

const isDisjoint = (texts: ReturnType<typeof byText>): boolean => {
  const names = texts.flatMap(text => text.names)
  return new Set(names).size === names.length
}
