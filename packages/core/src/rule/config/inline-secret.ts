// Secrets sent in a config that the hosted gateway could store instead.

import { firstSecretIn } from "../../grammar/secrets.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import { isUnfilled } from "../../grammar/unfilled.ts"
import { valueAt } from "../../grammar/value-at.ts"
import type { Path } from "../../issue/issue.ts"
import { isMeantAsSlug, parameterKeys } from "../../rows/config/node-kind.ts"
import { target } from "../../rows/config/tree.ts"

// Only Portkey can use a virtual key, and parameters have a rule of their own. A misspelt key means the same.
const spellings = ["virtual_key", ...parameterKeys].map(key => key.replaceAll("_", "[-_ ]?"))
const toldElsewhere = new RegExp(`^(?:${spellings.join("|")})$`, "i")

/** Whether the secret at `path` is a key beside a slug of the Model Catalog: another rule reports that it is not used. */
function isBesideSlug(config: Fields, path: Path): boolean {
  if (path.at(-1) !== "api_key") return false
  return isMeantAsSlug(valueAt(config, [...path.slice(0, -1), "provider"]))
}

const isUnfilledAt = (config: Fields, path: Path): boolean => {
  const value = valueAt(config, path)
  return typeof value === "string" && isUnfilled(value)
}

/** Whether the secret at `path` is a key of a node itself: only such a key may be a provider's credential. */
const isCredential = (path: Path): boolean =>
  path.every((part, index) => index === path.length - 1 || part === "targets" || typeof part === "number")

/** Warnings about a document: it reports only the first secret. */
export const inlineSecretWarnings = [
  {
    id: "config.inline-secret",
    severity: "warning",
    on: [],
    only: "hosted",
    find(config, tell) {
      const path = firstSecretIn(target, config, at => !toldElsewhere.test(String(at)))
      if (path === undefined || isBesideSlug(config, path) || isUnfilledAt(config, path)) return
      const what = "is a secret that travels in the config of every request"
      const repair = isCredential(path)
        ? 'Store it in the Model Catalog, and name it: "provider": "@slug".'
        : "Save the config in Portkey, and name it by its id."
      tell(path, what, repair)
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
