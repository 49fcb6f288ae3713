// Updates the files of the repository that a script writes. With --check, only names the stale ones.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

const root = join(import.meta.dirname, "../../..")
const command = "npx -y pnpm@12.21.0 generate"

/** The text of a file, or `undefined` if it does not exist. Its path begins at the root of the repository. */
export function readDerived(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), "utf8")
  } catch {
    return undefined
  }
}

/** Writes `texts`, by file, if they have changed. With --check it fails instead. */
export function writeDerived(texts: ReadonlyMap<string, string>): void {
  const stale = [...texts].filter(([file, text]) => readDerived(file) !== text)
  if (process.argv.includes("--check")) {
    for (const [file] of stale) console.error(`${file} is stale: run ${command}`)
    if (stale.length > 0) process.exitCode = 1
    return
  }
  for (const [file, text] of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
    console.log(`wrote ${file}`)
  }
}
