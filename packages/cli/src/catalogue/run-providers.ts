// What `portspec providers` does.

import { formatPath } from "@portspec/core"
import type { RowsFlags } from "../command/flags.ts"
import { table as columnsOf } from "../output/table.ts"
import { writeErr, writeOut } from "../output/write.ts"
import type { ExitCode } from "../run.ts"
import { ownRows, providerRows, providerSlugs } from "./provider-rows.ts"
import { distinct, gatewaysOf, valuesOf } from "./row-words.ts"

export async function runProviders(slug: string | undefined, { format }: RowsFlags): Promise<ExitCode> {
  if (format === "json") {
    await writeOut(JSON.stringify(slug === undefined ? providerSlugs : providerRows(slug), null, 2))
    return 0
  }
  if (slug === undefined) {
    const rows = providerSlugs.map(each => [each, keysOf(each)])
    await writeOut(columnsOf(["provider", "keys of the route"], rows, 1))
    await writeErr("portspec providers <slug> says more about one.")
    return 0
  }
  const rows = ownRows(providerRows(slug)).map(row => [
    formatPath(row.path ?? []),
    row.field,
    valuesOf(row),
    row.required ? "required" : "",
    gatewaysOf(row)
  ])
  await writeOut(columnsOf(["key", "field", "values", "", "read by"], rows, 2))
  await writeErr(
    `A key below route.auth is required only in its own form of credential.\nportspec init ${slug} prints a starter spec.`
  )
  return 0
}

const keysOf = (slug: string): string =>
  distinct(ownRows(providerRows(slug)).map(({ path = [] }) => String(path[1]))).join(", ")
