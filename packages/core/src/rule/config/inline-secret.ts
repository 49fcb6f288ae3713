// Secrets that travel in a config, where the hosted gateway could keep them.

import { firstSecretIn } from "../../grammar/secrets.ts"
import type { ObjectRule } from "../../grammar/type.ts"
import { target } from "../../rows/config/tree.ts"

/** About a document; once is enough. */
export const inlineSecretWarnings = [
  {
    id: "config.inline-secret",
    severity: "warning",
    on: [],
    only: "hosted",
    find(config, tell) {
      // A virtual key is of use to Portkey only.
      const path = firstSecretIn(target, config, at => at !== "virtual_key")
      if (path === undefined) return
      const what = "is a secret that travels in the config of every request"
      tell(path, what, 'Store it in the Model Catalog, and name it: "provider": "@slug".')
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
