// The packages after changesets, and what npm would publish.

import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, inject, test } from "vitest"
import { published } from "./published.ts"
import { runWell } from "./run.ts"

const packed = inject("packed")

test("every published package is packed", () => {
  const names = published.map(({ manifest }) => manifest.name)
  expect(packed.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
})

describe.for(packed)("$name", ({ name, tarball, folder, manifest }) => {
  test("has a new version and a changelog entry", () => {
    const before = published.find(({ manifest }) => manifest.name === name)?.manifest.version
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(manifest.version).not.toBe(before)
    const changes = readFileSync(join(folder, "CHANGELOG.md"), "utf8")
    expect(changes).toContain(`# ${name}\n\n## ${manifest.version}\n`)
    expect(changes).toContain("A rehearsal of a release.")
  })

  test("accepts any compatible version of the others, so that a program has each package once", () => {
    const others = Object.entries(manifest.dependencies ?? {}).filter(([other]) =>
      other.startsWith("@portspec/")
    )
    for (const [other, range] of others) {
      expect(range).toBe(`^${packed.find(({ name }) => name === other)?.manifest.version}`)
      expect(existsSync(join(folder, "node_modules", other))).toBe(false)
    }
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|catalog:/)
  })

  test("passes npm publish --dry-run", async () => {
    const said = await runWell("npm", ["publish", "--dry-run", "--access", "public", tarball], folder)
    expect(said).toContain(`+ ${name}@${manifest.version}`)
    expect(said).not.toMatch(/corrected/)
  })
})
