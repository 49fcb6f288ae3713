// What the manifest of every published package must contain.

import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { modulesOf, packages, published, root } from "./published.ts"

test("the public packages are released together, and the private ones are not released", () => {
  const config = JSON.parse(readFileSync(join(root, ".changeset/config.json"), "utf8"))
  const names = published.map(({ manifest }) => manifest.name)
  expect(config.fixed.map((group: string[]) => group.toSorted())).toEqual([names.toSorted()])
  expect(config.privatePackages).toEqual({ version: false, tag: false })
})

test("this package depends on each public package, so that they are built before its tests", () => {
  const own = packages.find(({ manifest }) => manifest.name === "@portspec/consumers")
  expect(Object.keys(own?.manifest.devDependencies ?? {})).toEqual(
    expect.arrayContaining(published.map(({ manifest }) => manifest.name))
  )
})

test.for(packages)(
  "$manifest.name depends on the other packages in the workspace, in any compatible version",
  ({ manifest }) => {
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      if (name.startsWith("@portspec/")) expect(range, name).toBe("workspace:^")
    }
  }
)

test.for(published)("$manifest.name has a description and the supported versions of Node", ({ manifest }) => {
  expect(manifest).toMatchObject({
    type: "module",
    license: "MIT",
    engines: { node: ">=22.19" },
    files: expect.arrayContaining(["dist", "CHANGELOG.md"]),
    description: expect.stringMatching(/^[A-Z].*\.$/),
    keywords: expect.arrayContaining(["portkey", "ai-gateway", "llm"])
  })
})

const programs = published.filter(({ manifest }) => manifest.bin !== undefined)

test.for(programs)("$manifest.name has no dependencies and an executable program", ({ folder, manifest }) => {
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

const libraries = published.filter(({ manifest }) => modulesOf(manifest).length > 0)

test.for(libraries)("$manifest.name has no side effects, and its exports exist", ({ folder, manifest }) => {
  expect(manifest).toMatchObject({ sideEffects: false, peerDependencies: { effect: "^4.1.0" } })
  for (const target of Object.values(manifest.exports)) {
    for (const file of typeof target === "string" ? [target] : [target.types, target.default])
      expect(existsSync(join(folder, file)), file).toBe(true)
  }
  // For tools that do not read `exports`.
  const { types, default: main } = Object(manifest.exports["."])
  expect([manifest.main, manifest.types]).toEqual([main, types])
})
