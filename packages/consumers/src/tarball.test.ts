// The contents of the packages: the links in their READMEs, source maps, and the results of two package linters.

import { existsSync, globSync, readFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { describe, expect, inject, test } from "vitest"
import { modulesOf, root } from "./published.ts"
import { binOf } from "./rehearsal.ts"
import { run } from "./run.ts"

describe.for(inject("packed"))("$name", ({ folder, tarball, manifest }) => {
  const isLibrary = modulesOf(manifest).length > 0

  test("has a licence, and a README with working links", () => {
    expect(readFileSync(join(folder, "LICENSE"), "utf8")).toContain("MIT License")
    const readme = readFileSync(join(folder, "README.md"), "utf8")
    expect(readme).toContain(`# ${manifest.name}`)
    const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) => `#${anchorOf(title)}`)
    for (const [, link = ""] of readme.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (link.startsWith("https://")) continue
      if (link.startsWith("#")) expect(anchors).toContain(link)
      else expect(existsSync(join(folder, link)), `${link} is not in the package`).toBe(true)
    }
  })

  test.runIf(isLibrary)("has a source map with sources for every script", () => {
    const scripts = globSync("dist/**/*.js", { cwd: folder })
    expect(scripts).not.toEqual([])
    for (const script of scripts) {
      const [, name = ""] =
        readFileSync(join(folder, script), "utf8").match(/\/\/# sourceMappingURL=(.*)\n?$/) ?? []
      const map = JSON.parse(readFileSync(join(folder, script, "..", name), "utf8"))
      expect(map.sourcesContent, script).toHaveLength(map.sources.length)
      expect(map.sourcesContent.every((source: unknown) => typeof source === "string")).toBe(true)
    }
  })

  test("passes publint", async () => {
    const { buffer } = new Uint8Array(await readFile(tarball))
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
    expect(messages.map(message => formatMessage(message, pkg))).toEqual([])
  })

  test.runIf(isLibrary)("has valid types for every ESM importer", async () => {
    const attw = binOf("@arethetypeswrong/cli", "attw")
    const { code, output } = await run(process.execPath, [attw, tarball, "--profile", "esm-only"], folder)
    expect(code, output).toBe(0)
  })
})

test("core's README has the rows about core from the repository's table of functions", () => {
  const functionsIn = (file: string) =>
    readFileSync(join(root, file), "utf8")
      .match(/^\| function .*?\n\n/ms)?.[0]
      // npm does not show the pages of docs/.
      .replaceAll(/\[(`.*`)\]\(docs\/[^)]*\)/g, "$1")
      .replaceAll(/ +\||-+/g, "|")
      .split("\n")
      .filter(line => !/createFetch|fromPortkeyOptions/.test(line))
  expect(functionsIn("packages/core/README.md")).toEqual(functionsIn("README.md"))
  expect(functionsIn("README.md")?.join()).toContain("`compile(spec, options?)`")
})

/** The anchor that GitHub and npm make from a heading. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, "")
    .replaceAll(" ", "-")
