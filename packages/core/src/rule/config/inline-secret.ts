// Secrets sent in a config that the hosted gateway could store instead.

import { isPlaceholder } from "../../grammar/placeholder.ts"
import { textIn } from "../../grammar/secret.ts"
import { firstSecretIn } from "../../grammar/secrets.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import { isUnfilled } from "../../grammar/unfilled.ts"
import type { Path } from "../../issue/issue.ts"
import { isMeantAsSlug, parameterKeys } from "../../rows/config/node-kind.ts"
import { target } from "../../rows/config/tree.ts"
import { portkeyIdIn } from "../../rows/provider/credential-shapes.ts"

// Only Portkey can use a virtual key, and parameters have a rule of their own. A misspelt key means the same.
const spellings = ["virtual_keys?", ...parameterKeys].map(key => key.replaceAll("_", "[-_ ]?"))
const toldElsewhere = new RegExp(`^(?:${spellings.join("|")})$`, "i")

const isUnfilledText = (text: string): boolean => isPlaceholder(text) || isUnfilled(text)

/**
 * Whether the value of `key` is a secret that travels. Other rules report a key next to a slug of the Model Catalog, which
 * is not used, an id instead of a key, and an unfilled value.
 */
function travels(key: string | number, holder: object): boolean {
  const { provider, [key]: value } = holder as Fields
  if (toldElsewhere.test(String(key)) || (key === "api_key" && isMeantAsSlug(provider))) return false
  const text = textIn(value)
  return text === undefined || !(isUnfilledText(text) || portkeyIdIn(text) !== undefined)
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
      const path = firstSecretIn(target, config, travels)
      if (path === undefined) return
      const what = "is a secret that travels in the config of every request"
      const repair = isCredential(path)
        ? 'Store it in the Model Catalog, and name it: "provider": "@slug".'
        : "Save the config in Portkey, and name it by its id."
      tell(path, what, repair)
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
