import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const folder = dirname(createRequire(import.meta.url).resolve("@portspec/examples-clients/package.json"))

/** The programs of examples/clients by name, for example `openai`, each with its file. */
export const clientExamples: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter(file => file.endsWith(".ts"))
    .map(file => [file.slice(0, -".ts".length), join(folder, file)])
)
