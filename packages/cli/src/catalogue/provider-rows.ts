// The rows of the route to a provider.

import { check, type RequestSpec, type TableRow, table } from "@portspec/core"
import { UsageError } from "@portspec/document/usage-error"

/** The slugs that the table lists, sorted. */
export const providerSlugs: ReadonlyArray<string> = [
  ...new Set(table.flatMap(({ provider }) => (provider === undefined ? [] : [provider])))
].sort()

/** The rows of the route to `slug`. Throws a {@link UsageError} for a slug that is not in the table. */
export function providerRows(slug: string): ReadonlyArray<TableRow> {
  const rows = table.filter(({ provider }) => provider === slug)
  if (rows.length > 0) return rows
  // The library recognizes nicknames of providers.
  const spec = { route: { provider: slug, auth: "sk-example-of-a-key" } } as unknown as RequestSpec
  const issue = check(spec).find(({ path }) => path.at(-1) === "provider")
  const [meant] = issue?.repair.match(/Did you mean "[^"]+"\?/) ?? []
  throw new UsageError(
    `${JSON.stringify(slug)} is not a known provider`,
    meant ?? "portspec providers lists them."
  )
}

/** The keys of a route below `route`, except those that every route has. */
export const ownRows = (rows: ReadonlyArray<TableRow>): ReadonlyArray<TableRow> =>
  rows.filter(({ path = [], implied }) => !implied && !["provider", "config"].includes(String(path[1])))
