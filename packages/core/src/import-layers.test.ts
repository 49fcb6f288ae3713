// Imports flow one way. A lower layer that imports a higher one fails here, and the message names both files.

import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { expect, test } from "vitest"

const root = import.meta.dirname

/** From the lowest to the highest. A file may import from its own layer and from those before it. */
const layers = [
  "budget.ts",
  "http",
  "issue",
  "grammar",
  "rows/unoffered.ts",
  "rows/provider",
  "rows/config",
  "rule/config",
  "rows",
  "spec",
  "encode",
  "rule",
  "compile",
  "decode",
  "parse",
  "transport",
  "lint",
  "explain",
  "schema",
  "testing",
  "index.ts"
]

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter(file => file.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(file))
  .map(file => file.replaceAll("\\", "/"))

/**
 * The layer of the innermost folder that is a layer: the rules of configs are below the rows of routes, which carry
 * configs.
 */
const layerOf = (file: string): number => {
  const [folder = "", inner = ""] = file.split("/")
  const place = layers.indexOf(`${folder}/${inner}`)
  return place < 0 ? layers.indexOf(folder) : place
}

function importsOf(file: string): ReadonlyArray<string> {
  const source = readFileSync(join(root, file), "utf8")
  return [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(match =>
    relative(root, resolve(root, dirname(file), match[1] as string)).replaceAll("\\", "/")
  )
}

test("every file belongs to a layer", () => {
  expect(files.filter(file => layerOf(file) < 0)).toEqual([])
  expect(files.length).toBeGreaterThan(30)
})

test("no layer imports a higher one", () => {
  const upward = files.flatMap(file =>
    importsOf(file)
      .filter(imported => layerOf(imported) > layerOf(file))
      .map(imported => `${file} imports ${imported}`)
  )
  expect(upward).toEqual([])
})

test("every import names an existing file", () => {
  const known = new Set(files)
  const broken = files.flatMap(file =>
    importsOf(file)
      .filter(imported => !known.has(imported))
      .map(imported => `${file} → ${imported}`)
  )
  expect(broken).toEqual([])
})
