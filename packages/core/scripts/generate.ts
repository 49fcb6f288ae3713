// Writes the files derived from the table, after generate-modules.ts has run: the pages of docs/reference, the
// descriptions of keys for schemas, the JSON Schemas, the counts in the README. With --check it writes nothing and
// names the stale files.

import { providers } from "../src/rows/provider/index.ts"
import { readDerived, writeDerived } from "./derived-files.ts"
import { aboutFieldsModule } from "./reference/about-fields.ts"
import { aboutRulesModule } from "./reference/about-rules.ts"
import { documentedRows } from "./reference/documented-rows.ts"
import { documentedRules } from "./reference/documented-rules.ts"
import { fieldsOf, fieldsPage } from "./reference/fields-page.ts"
import { functionsPage } from "./reference/functions-page.ts"
import { keyDescriptionsModule } from "./reference/key-descriptions.ts"
import { providersPage } from "./reference/providers-page.ts"
import { rulesPage } from "./reference/rules-page.ts"
import { unofferedPage } from "./reference/unoffered-page.ts"

const documented = documentedRows()

/** Every file that is made from the rows and their doc comments, with its current text. */
function derived(): ReadonlyMap<string, string> {
  const rules = documentedRules()
  const counts = `${fieldsOf(documented).length} header fields, ${providers.length} providers`
  const readme = readDerived("README.md")?.replace(/(?<=<!-- counts -->).*?(?=<!-- \/counts -->)/gs, counts)
  return new Map([
    ["docs/reference/fields.md", fieldsPage(documented)],
    ["docs/reference/providers.md", providersPage(documented)],
    ["docs/reference/functions.md", functionsPage()],
    ["docs/reference/unoffered.md", unofferedPage()],
    ["docs/reference/rules.md", rulesPage(rules)],
    ["packages/core/src/schema/descriptions.generated.ts", keyDescriptionsModule()],
    ["packages/cli/src/catalogue/about-fields.generated.ts", aboutFieldsModule(documented)],
    ["packages/cli/src/report/about-rules.generated.ts", aboutRulesModule(rules)],
    ...(readme === undefined ? [] : [["README.md", readme] as const])
  ])
}

writeDerived(derived())
// These contain descriptions of keys, from a module that was only just written.
const { configKeysPage } = await import("./reference/config-keys-page.ts")
const { gatewaysPage } = await import("./reference/gateways-page.ts")
const { schemaFiles } = await import("./schema-files.ts")
writeDerived(
  new Map([
    ["docs/reference/config-keys.md", configKeysPage()],
    ["docs/reference/gateways.md", gatewaysPage(documented)],
    ...schemaFiles()
  ])
)
