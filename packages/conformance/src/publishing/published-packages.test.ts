// What every package that is published must say of itself.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly bin?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
}

const root = fileURLToPath(new URL("../../../..", import.meta.url))
const read = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8"))
const packages = readdirSync(join(root, "packages"))
  .map(folder => join(root, "packages", folder))
  .filter(folder => existsSync(join(folder, "package.json")))
  .map(folder => ({ folder, manifest: read<Manifest>(join(folder, "package.json")) }))
const published = packages.filter(({ manifest }) => manifest.private !== true)
const libraries = published.filter(({ manifest }) => manifest.bin === undefined)
const programs = published.filter(({ manifest }) => manifest.bin !== undefined)

test("they are released together, and the private ones not at all", () => {
  const config = read<{ fixed: string[][]; privatePackages: unknown }>(join(root, ".changeset/config.json"))
  const names = published.map(({ manifest }) => manifest.name)
  expect(config.fixed.map(group => group.toSorted())).toEqual([names.toSorted()])
  expect(config.privatePackages).toEqual({ version: false, tag: false })
})

test.for(published)("$manifest.name is ESM, and says its licence and its Node", ({ manifest }) => {
  expect(manifest).toMatchObject({ type: "module", license: "MIT", engines: { node: ">=22.19" } })
})

test.for(programs)("$manifest.name brings all it needs, and can be started", ({ folder, manifest }) => {
  expect(manifest).not.toHaveProperty("dependencies")
  expect(manifest).not.toHaveProperty("peerDependencies")
  for (const file of Object.values(manifest.bin ?? {})) {
    expect(readFileSync(join(folder, file), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(statSync(join(folder, file)).mode & 0o111).toBe(0o111)
  }
  const licences = readFileSync(join(folder, "dist/THIRD-PARTY-LICENCES.txt"), "utf8")
  expect(licences).toContain("effect 4.")
  expect(licences.match(/^Permission|^Redistribution/gm)?.length).toBeGreaterThan(10)
})

test.for(libraries)(
  "$manifest.name shares its effect, is tree-shakable, and has what it exports",
  ({ folder, manifest }) => {
    expect(manifest).toMatchObject({ sideEffects: false, peerDependencies: { effect: "^4.1.0" } })
    for (const target of Object.values(manifest.exports)) {
      for (const file of typeof target === "string" ? [target] : [target.types, target.default]) {
        expect(existsSync(join(folder, file)), file).toBe(true)
      }
    }
  }
)
