// Bundlers turn a user's program into one file for browsers, which runs without installed packages.

import { cpSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, expect, inject, test } from "vitest"
import { importsAll, writeAll } from "./program.ts"
import { modules } from "./published.ts"
import { binOf } from "./rehearsal.ts"
import { runWell } from "./run.ts"

const folder = join(inject("project"), "bundled")
const alone = join(inject("project"), "../alone")

beforeAll(() => {
  mkdirSync(alone, { recursive: true })
  writeAll(folder, {
    "all.ts": importsAll(),
    "package.json": `{ "type": "module" }`,
    "vite.config.js": `export default {
      build: { outDir: "vite", lib: { entry: "all.ts", formats: ["es"], fileName: "vite" } }
    }`
  })
})

/** The modules whose names the bundle exports. */
async function modulesIn(file: string): Promise<ReadonlyArray<string>> {
  const copy = join(alone, "bundle.mjs")
  cpSync(join(folder, file), copy)
  const sizes: Record<string, number> = JSON.parse(await runWell(process.execPath, [copy], alone))
  return Object.keys(sizes).filter(module => Number(sizes[module]) > 0)
}

test("esbuild bundles all modules", async () => {
  const flags = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--log-level=warning"]
  const esbuild = binOf("esbuild", "esbuild")
  expect(await runWell(esbuild, ["all.ts", "--outfile=esbuild.js", ...flags], folder)).toBe("")
  expect(await modulesIn("esbuild.js")).toEqual(modules)
})

test("vite bundles all modules", async () => {
  const vite = binOf("vite", "vite")
  expect(await runWell(process.execPath, [vite, "build", "--logLevel", "warn"], folder)).toBe("")
  expect(await modulesIn("vite/vite.js")).toEqual(modules)
})
