// The page of rules is complete, and no right example on it breaks its rule.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { rowsOf } from "../../src/grammar/rows-of.ts"
import { gatewayRows, identityRows } from "../../src/rows/gateway.ts"
import { distinctForms } from "../../src/rows/route-rows.ts"
import { documentedRules } from "./documented-rules.ts"
import { issuesOf, ruleExamples } from "./rule-examples.ts"
import { rulesPage } from "./rules-page.ts"

const sources = join(import.meta.dirname, "../../src")

test("the page documents every rule that tests show", () => {
  const shown = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter(file => /\.(?:test\.ts|snap)$/.test(file))
    .flatMap(file => [
      ...readFileSync(join(sources, file), "utf8").matchAll(
        /(?:error|warning): [^\n]+\n\s+[^\n]+ \((?<rule>[a-z]+\.[a-z0-9-]+)\)/g
      )
    ])
    .map(({ groups }) => groups?.rule ?? "")
  const page = rulesPage()
  expect([...new Set(shown)].filter(rule => !page.includes(`\n### ${rule}\n`))).toEqual([])
  expect(new Set(shown).size).toBeGreaterThan(100)
})

test("the page documents every rule that the source names", () => {
  const named = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter(file => file.endsWith(".ts") && !/\.(?:test|about)\.ts$/.test(file))
    .flatMap(file => [
      ...readFileSync(join(sources, file), "utf8").matchAll(
        /(?:\b(?:rule|id): |\b(?:problem|note|complain)\(\s*)"(?<rule>[a-z]+\.[a-z0-9-]+)"/g
      )
    ])
    .map(({ groups }) => groups?.rule ?? "")
  const page = rulesPage()
  expect([...new Set(named)].filter(rule => !page.includes(`\n### ${rule}\n`))).toEqual([])
  expect(new Set(named).size).toBeGreaterThan(150)
})

test("the page documents the rule of every number field", () => {
  const rows = [identityRows, gatewayRows, ...distinctForms().map(({ rows }) => rows())].flatMap(tree =>
    rowsOf(tree)
  )
  const rules = rows.flatMap(({ row: { type } }) => (type.kind.is === "number" ? [type.kind.rule] : []))
  const page = rulesPage()
  expect(rules.filter(rule => !page.includes(`\n### ${rule}\n`))).toEqual([])
  expect(rules).not.toEqual([])
})

test.for(Object.entries(ruleExamples))("the right example does not break %s", ([rule, example]) => {
  if (rule === "shape.option") return expect(example.right).toBeUndefined()
  expect(example.right).toBeDefined()
  expect(issuesOf(example, example.right).map(issue => issue.rule)).not.toContain(rule)
})

test("each rule has a wrong and a right example, and they differ", () => {
  for (const { id, wrong, right } of documentedRules())
    if (id !== "shape.option") expect(right?.text, id).not.toBe(wrong.text)
})
