// Every provider and every row of core's table has an expectation, and every expectation is about something in the table.

import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { table } from "@portspec/core"
import { expect, test } from "vitest"
import { type Expectation, keysIn } from "./expectation.ts"
import { acceptedButUnserved, expectations, shownElsewhere } from "./expectations.ts"
import { keyOf, ownRowsOf } from "./route-values.ts"
import { providersOf } from "./table-providers.ts"

const served = providersOf("open-source")

/** The rows that the expectations cover, as `slug key`. */
function keysShownBy({
  slug,
  fixed = {},
  signature,
  auth = [],
  ...rest
}: Expectation): ReadonlyArray<string> {
  const signed = signature ? auth : []
  return [...Object.keys(fixed), ...signed, ...keysIn(JSON.stringify(rest))].map(key => `${slug} ${key}`)
}

const shown = new Set([...expectations.flatMap(keysShownBy), ...Object.keys(shownElsewhere)])

test("the open-source gateway serves 72 of the table's providers, and accepts two more", () => {
  expect(served).toHaveLength(72)
  expect(acceptedButUnserved).toHaveLength(2)
})

test.for(served)("%s has an expectation", slug => {
  expect(expectations.map(each => each.slug)).toContain(slug)
})

/** The credentials that only the hosted gateway accepts, because only it reads their discriminators. */
const hostedVariantsOf = (slug: string): ReadonlyArray<string> =>
  table
    .filter(
      ({ provider, readBy, values }) => provider === slug && readBy === "hosted" && values?.length === 1
    )
    .flatMap(({ values }) => values ?? [])

test.for(served)("the expectations cover every field of %s", slug => {
  // Fields that only the hosted gateway reads must not arrive, as every-provider.property.test.ts checks.
  const ofHosted = hostedVariantsOf(slug)
  const rows = ownRowsOf(slug).filter(
    row => row.readBy !== "hosted" && !ofHosted.some(variant => keyOf(row).startsWith(`auth.${variant}.`))
  )
  expect(rows.map(row => `${slug} ${keyOf(row)}`).filter(row => !shown.has(row))).toEqual([])
})

test("the expectations name only providers and keys of the table", () => {
  const known = new Set([
    ...table.map(row => `${row.provider} ${keyOf(row)}`),
    ...served.flatMap(slug => [`${slug} request.model`, `${slug} request.user`])
  ])
  expect([...shown].filter(row => !known.has(row))).toEqual([])
})

test.for(Object.entries(shownElsewhere))("another test covers %s: %s", ([row, file]) => {
  const path = fileURLToPath(new URL(file, import.meta.url))
  expect(existsSync(path)).toBe(true)
  const [, key = ""] = row.split(" ")
  expect(readFileSync(path, "utf8")).toContain(key.split(".").at(-1))
})
