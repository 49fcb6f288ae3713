// User programs run in Node, as ESM and as CommonJS.

import { join } from "node:path"
import { beforeAll, expect, inject, test } from "vitest"
import { importsAll, writeAll } from "./program.ts"
import { modules, published } from "./published.ts"
import { runWell } from "./run.ts"

const folder = join(inject("project"), "node")

beforeAll(() =>
  writeAll(folder, {
    "all.mjs": importsAll(),
    "all.cjs": importsAll().replaceAll(/import \* as (\w+) from ("[^"]+")/g, "const $1 = require($2)"),
    // Two copies of core would be two classes.
    "one-core.cjs": `
      const { SpecError } = require("@portspec/core")
      const others = ${JSON.stringify(published.map(({ manifest }) => manifest.name))}
        .map(name => { try { return require(name).SpecError } catch { return undefined } })
        .filter(other => other !== undefined)
      console.log(others.length > 1, others.every(other => other === SpecError))
    `
  })
)

test("all modules can be imported and required, with the same names", async () => {
  const [imported, required] = await Promise.all(
    ["all.mjs", "all.cjs"].map(file => runWell(process.execPath, ["--no-warnings", file], folder))
  )
  expect(imported).toBe(required)
  const sizes = JSON.parse(imported ?? "")
  expect(Object.keys(sizes)).toEqual(modules)
  for (const size of Object.values(sizes)) expect(size).toBeGreaterThan(0)
})

test("the packages share one core", async () => {
  expect(await runWell(process.execPath, ["one-core.cjs"], folder)).toBe("true true\n")
})

const programs = published.flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}))

test.runIf(programs.length > 0).for(programs)("%s --help shows its usage", async program => {
  const output = await runWell(join(inject("project"), "node_modules/.bin", program), ["--help"], folder)
  expect(output).toContain(program)
})
