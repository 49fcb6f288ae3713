// Writes what is derived from the table: the pages of docs/reference, the guide for those who come from portkey-ai, the one written-out type, the counts in the README.
// With --check it writes nothing and names what is stale.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { providers } from "../src/table/provider/index.ts"
import { documentedRows } from "./reference/documented-rows.ts"
import { fieldsOf, fieldsPage } from "./reference/fields-page.ts"
import { fromPortkeyAiPage } from "./reference/from-portkey-ai-page.ts"
import { providerOptionsModule } from "./reference/provider-options.ts"
import { providersPage } from "./reference/providers-page.ts"
import { rulesPage } from "./reference/rules-page.ts"
import { unofferedPage } from "./reference/unoffered-page.ts"

const root = join(import.meta.dirname, "../../..")
const command = "npx -y pnpm@12.21.0 generate"

function read(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), "utf8")
  } catch {
    return undefined
  }
}

/** Every file that is written, and its text of today. */
function derived(): ReadonlyMap<string, string> {
  const documented = documentedRows()
  const counts = `${fieldsOf(documented).length} header fields, ${providers.length} providers`
  const readme = read("README.md")?.replace(/(?<=<!-- counts -->).*?(?=<!-- \/counts -->)/gs, counts)
  return new Map([
    ["docs/guide/from-portkey-ai.md", fromPortkeyAiPage(documented)],
    ["docs/reference/fields.md", fieldsPage(documented)],
    ["docs/reference/providers.md", providersPage(documented)],
    ["docs/reference/unoffered.md", unofferedPage()],
    ["docs/reference/rules.md", rulesPage()],
    ["packages/core/src/route/provider-options.generated.ts", providerOptionsModule(documented)],
    ...(readme === undefined ? [] : [["README.md", readme] as const])
  ])
}

const stale = [...derived()].filter(([file, text]) => read(file) !== text)

if (process.argv.includes("--check")) {
  for (const [file] of stale) console.error(`${file} is stale: run ${command}`)
  if (stale.length > 0) process.exitCode = 1
} else {
  for (const [file, text] of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
    console.log(`wrote ${file}`)
  }
}
