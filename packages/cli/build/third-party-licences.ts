// Writes the licences of the bundled packages next to the program: most of them require that.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import type { Plugin } from "esbuild"

/** Writes `file` after each build. Throws for a package without a licence. */
export const thirdPartyLicences = (file: string): Plugin => ({
  name: "third-party-licences",
  setup(build) {
    build.initialOptions.metafile = true
    build.onEnd(({ metafile }) => {
      const folders = new Set(Object.keys(metafile?.inputs ?? {}).flatMap(folderOf))
      const texts = [...folders].sort().map(textOf)
      // esbuild has not written its files yet, so the folder may not exist in a fresh clone.
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, texts.join(`\n${"-".repeat(80)}\n\n`))
    })
  }
})

/** The folder of the package that a module of node_modules belongs to. */
const folderOf = (module: string): ReadonlyArray<string> => {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module) ?? []
  return folder === undefined ? [] : [resolve(folder)]
}

function textOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const file = readdirSync(folder).find(each => /^licen[cs]e(\.\w+)?$/i.test(each))
  if (file === undefined && typeof license !== "string") throw new Error(`${name} names no licence`)
  const text =
    file === undefined ? `Its package.json says ${license}.` : readFileSync(join(folder, file), "utf8").trim()
  return `${name} ${version}\n\n${text}\n`
}
