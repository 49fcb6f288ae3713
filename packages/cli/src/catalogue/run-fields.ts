// What `portspec fields` does.

import { formatPath, lint, type TableRow, table } from "@portspec/core"
import type { RowsFlags } from "../command/flags.ts"
import { styleOf } from "../output/style.ts"
import { table as columnsOf } from "../output/table.ts"
import { writeErr, writeOut } from "../output/write.ts"
import type { ExitCode } from "../run.ts"
import { aboutFields } from "./about-fields.generated.ts"
import { distinct, gatewaysOf, ownerOf, placeOf, valuesOf } from "./row-words.ts"

/** The rows of one field. */
type Field = readonly [name: string, rows: ReadonlyArray<TableRow>]

export async function runFields(query: string | undefined, { format }: RowsFlags): Promise<ExitCode> {
  const fields = fieldsOf(query)
  if (format === "json")
    await writeOut(
      JSON.stringify(
        fields.flatMap(([name, rows]) => rows.map(row => ({ ...row, ...aboutFields[name] }))),
        null,
        2
      )
    )
  else if (fields.length > 0)
    await writeOut(query !== undefined && fields.length <= few ? details(fields) : list(fields))
  if (query !== undefined && fields.length > few)
    await writeErr("For a description of each field, write a query that matches at most three.")
  if (query === undefined || fields.length > 0) return 0
  const meant = meantBy(query)
  const help = meant === undefined ? "portspec fields lists them all." : `Did you mean ${meant}?`
  await writeErr(`No field matches ${JSON.stringify(query)}. ${help}`)
  return 1
}

/** At most this many fields are shown in full. */
const few = 3

/** At most this many kinds of route are named for a field shown in full. */
const most = 12

/** Routes whose provider only the gateway knows repeat the fields of all providers. */
const isRepeated = ({ path }: TableRow): boolean => path?.[1] === "providerOptions"

function fieldsOf(query: string | undefined): ReadonlyArray<Field> {
  const fields = new Map<string, TableRow[]>()
  for (const row of table) {
    if (isRepeated(row)) continue
    const rows = fields.get(row.field) ?? []
    rows.push(row)
    fields.set(row.field, rows)
  }
  if (query === undefined) return [...fields]
  const wanted = folded(query)
  const exact = [...fields].filter(
    ([name]) => folded(name) === wanted || folded(name) === `xportkey${wanted}`
  )
  return exact.length > 0
    ? exact
    : [...fields].filter(([, rows]) =>
        rows.some(row => namesOf(row).some(name => folded(name).includes(wanted)))
      )
}

/** The field whose name is almost `query`, if there is one. */
function meantBy(query: string): string | undefined {
  const name = query.toLowerCase().replace(/^(?:x-portkey-)?/, "x-portkey-")
  for (const { edit } of lint({ [name]: "example" })) {
    if (edit !== undefined && "rename" in edit) return edit.rename
  }
  return undefined
}

/** Spellings vary in letter case, hyphens, underscores and dots. */
const folded = (text: string): string => text.toLowerCase().replace(/[-_. ]/g, "")

const namesOf = ({ field, path, configKey, provider, aliases }: TableRow): ReadonlyArray<string> => [
  field,
  ...aliases,
  ...(path === undefined ? [] : [formatPath(path)]),
  ...(configKey === null ? [] : [configKey]),
  ...(provider === undefined ? [] : [provider])
]

/** The kinds of route that take a field, named if there are at most `most`. */
function ownersOf(rows: ReadonlyArray<TableRow>, most: number): string {
  const owners = distinct(rows.map(ownerOf))
  return owners.length > most ? `${owners.length} kinds of route` : owners.join(", ")
}

function list(fields: ReadonlyArray<Field>): string {
  const rows = fields.map(([name, rows]) => {
    return [
      name,
      distinct(rows.map(placeOf))[0] ?? "",
      ownersOf(rows, few),
      distinct(rows.map(gatewaysOf)).join(", ")
    ]
  })
  return columnsOf(["field", "in a spec", "of", "read by"], rows, 1)
}

function details(fields: ReadonlyArray<Field>): string {
  const style = styleOf(process.stdout)
  return fields
    .map(([name, rows]) => {
      const offered = rows.filter(({ path }) => path !== undefined)
      const { description, known } = aboutFields[name] ?? { description: [], known: [] }
      const facts: ReadonlyArray<readonly [string, string]> = [
        ["in a spec", distinct(rows.map(placeOf)).join(", ")],
        ["of", ownersOf(rows, most) || "any request"],
        ["values", distinct(offered.map(valuesOf)).join("; ")],
        ["set per", distinct(offered.map(({ scope }) => scope)).join(", ")],
        ["read by", distinct(rows.map(gatewaysOf)).join(", ")],
        ["in a config", distinct(rows.map(({ configKey }) => configKey ?? "")).join(", ")],
        ["also read as", distinct(rows.flatMap(({ aliases }) => aliases)).join(", ")],
        ["known from", known.join("; ")]
      ]
      const shown = facts.filter(([, words]) => words !== "")
      const width = Math.max(...shown.map(([label]) => label.length))
      return [
        style.strong(name),
        ...description.map(line => `  ${line.replaceAll("`", "")}`),
        "",
        ...shown.map(([label, words]) => `  ${label.padEnd(width)}  ${words}`)
      ].join("\n")
    })
    .join("\n\n")
}
