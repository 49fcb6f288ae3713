// The public table, with a line for each field: a changed row shows here as one changed line.

import { expect, test } from "vitest"
import { type TableRow, table } from "./table.ts"

/** The content of a row without its place: the wire of the value, and everything that is not the default. */
const about = (row: TableRow): string =>
  [
    row.wire === "plain" ? row.type : row.wire,
    // A fixed value belongs to its route, unless it is the discriminator of a credential.
    (row.implied || row.values?.length !== 1) && row.values?.join(" or "),
    row.required && "required",
    row.secret && "secret",
    row.implied && "implied",
    row.scope === "client" ? undefined : `scope ${row.scope}`,
    row.readBy && `read by ${row.readBy}`,
    row.since && `since ${row.since}`,
    row.configKey !== null && row.configKey !== row.field.replace("x-portkey-", "").replaceAll("-", "_")
      ? `in a config ${row.configKey}`
      : undefined,
    row.aliases.length > 0 && `or ${row.aliases.join(", ")}`
  ]
    .filter(Boolean)
    .join(", ")

const whereOf = ({ path, provider, route }: TableRow): string => {
  const at = path?.join(".") ?? ""
  return provider === undefined || at === "" ? at : `${route === "provider" ? provider : route} ${at}`
}

test("the table offers these fields", () => {
  const byField = Map.groupBy(
    table.filter(({ status }) => status === "offered"),
    row => `${row.field}: ${about(row)}`
  )
  const places = (rows: ReadonlyArray<TableRow>): string => {
    const all = [...new Set(rows.map(whereOf))]
    return all.length > 6 ? `${all.length} places` : all.join("; ")
  }
  expect([...byField].map(([line, rows]) => `${line} — ${places(rows)}`).toSorted()).toMatchSnapshot()
})

test("the table lists these fields that no spec offers", () => {
  const others = table.filter(({ status }) => status !== "offered")
  expect(
    others.map(({ field, status, secret }) => `${field}: ${status}${secret ? ", secret" : ""}`)
  ).toMatchSnapshot()
  for (const row of others) expect(row).toMatchObject({ path: undefined, required: false, implied: false })
})
