// Secrets that travel in a config, where the hosted gateway could keep them.

import { firstSecretIn } from "../../grammar/secrets.ts"
import type { ObjectRule } from "../../grammar/type.ts"
import { parameterKeys } from "../../rows/config/node-kind.ts"
import { target } from "../../rows/config/tree.ts"

// A virtual key is of use to Portkey only; of parameters a rule of their own tells.
const isToldElsewhere: ReadonlySet<string | number> = new Set(["virtual_key", ...parameterKeys])

/** About a document; once is enough. */
export const inlineSecretWarnings = [
  {
    id: "config.inline-secret",
    severity: "warning",
    on: [],
    only: "hosted",
    find(config, tell) {
      const path = firstSecretIn(target, config, at => !isToldElsewhere.has(at))
      if (path === undefined) return
      const what = "is a secret that travels in the config of every request"
      tell(path, what, 'Store it in the Model Catalog, and name it: "provider": "@slug".')
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
