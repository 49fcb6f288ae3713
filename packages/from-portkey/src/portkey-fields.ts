// Portkey's fields, as core's table lists them, and their names as options.

import { formatPath, table } from "@portspec/core"

/** How the names of Portkey's own fields begin. */
export const prefix = "x-portkey-"

/** Lower-case names of all fields in the table, aliases included. */
export const fieldNames: ReadonlySet<string> = new Set(
  table.flatMap(({ field, aliases }) => [field, ...aliases])
)

/** How a field carries a value. */
export type WireName = NonNullable<(typeof table)[number]["wire"]>

const wires = new Map(table.map(({ field, wire }) => [field, wire]))

/** How `field` carries a value, or `undefined` if no spec offers it. */
export const wireOf = (field: string): WireName | undefined => wires.get(field)

/** The field for the spec's top-level key `key`. */
function fieldOf(key: string): string {
  const row = table.find(({ path }) => path !== undefined && formatPath(path) === key)
  if (row === undefined) throw new Error(`the table of @portspec/core has no field for ${key}`)
  return row.field
}

/** The fields whose options need special treatment. */
export const fields = {
  apiKey: fieldOf("apiKey"),
  forwardHeaders: fieldOf("forwardHeaders"),
  metadata: fieldOf("metadata"),
  provider: fieldOf("route.provider"),
  strictOpenAiCompliance: fieldOf("strictOpenAiCompliance")
} as const

/** The option that becomes a field: `x-portkey-aws-region` is `awsRegion`. */
export const optionNameOf = (field: string): string =>
  field
    .replace(/^x-portkey-/, "")
    .replace(/^x-/, "")
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A name without the parts in which spellings vary: letter case, hyphens, underscores, blanks. */
export const folded = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, "")
