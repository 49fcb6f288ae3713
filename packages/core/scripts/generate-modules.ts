// Writes the modules from which the types of the package are built. `generate` builds the package before and after,
// because it reads descriptions of keys from the types.

import { writeDerived } from "./derived-files.ts"
import { documentedRows } from "./reference/documented-rows.ts"
import { providerOptionsModule } from "./reference/provider-options.ts"
import { providerRowKeysModule } from "./reference/provider-row-keys.ts"
import { secretNamesModule } from "./reference/secret-names.ts"

const documented = documentedRows()

writeDerived(
  new Map([
    ["packages/core/src/rows/provider-options.generated.ts", providerOptionsModule(documented)],
    ["packages/core/src/rows/config/provider-row-keys.generated.ts", providerRowKeysModule(documented)],
    ["packages/core/src/rows/secret-names.generated.ts", secretNamesModule()]
  ])
)
