// Writes what is derived from the table: the pages of docs/reference, the modules named `*.generated.ts`, the JSON Schemas, the
// counts in the README.
// With --check it writes nothing and names what is stale.

import { providers } from "../src/rows/provider/index.ts"
import { readDerived, writeDerived } from "./derived-files.ts"
import { aboutFieldsModule } from "./reference/about-fields.ts"
import { aboutRulesModule } from "./reference/about-rules.ts"
import { configKeysPage } from "./reference/config-keys-page.ts"
import { documentedRows } from "./reference/documented-rows.ts"
import { documentedRules } from "./reference/documented-rules.ts"
import { fieldsOf, fieldsPage } from "./reference/fields-page.ts"
import { functionsPage } from "./reference/functions-page.ts"
import { gatewaysPage } from "./reference/gateways-page.ts"
import { keyDescriptionsModule } from "./reference/key-descriptions.ts"
import { providerOptionsModule } from "./reference/provider-options.ts"
import { providerRowKeysModule } from "./reference/provider-row-keys.ts"
import { providersPage } from "./reference/providers-page.ts"
import { rulesPage } from "./reference/rules-page.ts"
import { secretNamesModule } from "./reference/secret-names.ts"
import { unofferedPage } from "./reference/unoffered-page.ts"

/** Every file that is written, and its text of today. */
function derived(): ReadonlyMap<string, string> {
  const documented = documentedRows()
  const rules = documentedRules()
  const counts = `${fieldsOf(documented).length} header fields, ${providers.length} providers`
  const readme = readDerived("README.md")?.replace(/(?<=<!-- counts -->).*?(?=<!-- \/counts -->)/gs, counts)
  return new Map([
    ["docs/reference/fields.md", fieldsPage(documented)],
    ["docs/reference/providers.md", providersPage(documented)],
    ["docs/reference/config-keys.md", configKeysPage()],
    ["docs/reference/gateways.md", gatewaysPage(documented)],
    ["docs/reference/functions.md", functionsPage()],
    ["docs/reference/unoffered.md", unofferedPage()],
    ["docs/reference/rules.md", rulesPage(rules)],
    ["packages/core/src/rows/provider-options.generated.ts", providerOptionsModule(documented)],
    ["packages/core/src/rows/config/provider-row-keys.generated.ts", providerRowKeysModule(documented)],
    ["packages/core/src/rows/secret-names.generated.ts", secretNamesModule()],
    ["packages/core/src/schema/descriptions.generated.ts", keyDescriptionsModule()],
    ["packages/cli/src/catalogue/about-fields.generated.ts", aboutFieldsModule(documented)],
    ["packages/cli/src/report/about-rules.generated.ts", aboutRulesModule(rules)],
    ...(readme === undefined ? [] : [["README.md", readme] as const])
  ])
}

writeDerived(derived())
// What it says of keys has only just been written.
const { schemaFiles } = await import("./schema-files.ts")
writeDerived(schemaFiles())
