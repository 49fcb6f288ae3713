// The page of rules leaves none out: every id that a test shows with its message is on it.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { rowsOf } from "../../src/grammar/rows-of.ts"
import { gatewayRows, identityRows } from "../../src/rows/gateway.ts"
import { distinctForms } from "../../src/rows/route-rows.ts"
import { rulesPage } from "./rules-page.ts"

const sources = join(import.meta.dirname, "../../src")

test("every rule that tests show is documented", () => {
  const shown = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter(file => /\.(?:test\.ts|snap)$/.test(file))
    .flatMap(file => [
      ...readFileSync(join(sources, file), "utf8").matchAll(
        /(?:error|warning): [^\n]+\n\s+[^\n]+ \((?<rule>[a-z]+\.[a-z0-9-]+)\)/g
      )
    ])
    .map(({ groups }) => groups?.rule ?? "")
  const page = rulesPage()
  expect([...new Set(shown)].filter(rule => !page.includes(`| \`${rule}\` |`))).toEqual([])
  expect(new Set(shown).size).toBeGreaterThan(100)
})

test("so is every rule that a number of a field breaks", () => {
  const rows = [identityRows, gatewayRows, ...distinctForms().map(({ rows }) => rows())].flatMap(tree =>
    rowsOf(tree)
  )
  const rules = rows.flatMap(({ row: { type } }) => (type.kind.is === "number" ? [type.kind.rule] : []))
  const page = rulesPage()
  expect(rules.filter(rule => !page.includes(`| \`${rule}\` |`))).toEqual([])
  expect(rules).not.toEqual([])
})
