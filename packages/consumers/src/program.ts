// User programs, in a project with the packages installed.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { modules, published } from "./published.ts"

/** All TypeScript in the packages' READMEs, each a whole program, by file name. */
export const readmePrograms: Readonly<Record<string, string>> = Object.fromEntries(
  published.flatMap(({ folder, manifest }) => {
    const readme = readFileSync(join(folder, "README.md"), "utf8")
    const name = manifest.name.replace("@portspec/", "")
    return [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""], index) => [
      `${name}-${index}.ts`,
      code
    ])
  })
)

/** A program that imports every module, and prints the number of its exports. */
export const importsAll = (imported: ReadonlyArray<string> = modules): string =>
  [
    ...imported.map((module, index) => `import * as module${index} from "${module}"`),
    `const sizes = {`,
    ...imported.map((module, index) => `  "${module}": Object.keys(module${index}).length,`),
    `}`,
    `console.log(JSON.stringify(sizes))`
  ].join("\n")

/** Fails to compile if the types of core are missing, because then any provider would be accepted. */
export const misspelt = `
import { compile } from "@portspec/core"
// @ts-expect-error: there is no such provider
compile({ route: { provider: "opnai", auth: "sk-fake" } })
`

/** Writes files into `folder`, by name. */
export function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}
