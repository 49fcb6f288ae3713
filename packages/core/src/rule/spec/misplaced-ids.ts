// Keys and ids in each other's places.

import { isUnfilled } from "../../grammar/unfilled.ts"
import { words } from "../../issue/words.ts"
import { identityRows } from "../../rows/gateway.ts"
import { isNoName, isProviderKey, portkeyIdIn } from "../../rows/provider/credential-shapes.ts"
import { type Facts, textAt, textOfField } from "./facts.ts"
import { tokenIn } from "./keys.ts"
import { hasOtherField } from "./placeholder.ts"
import type { SpecRule } from "./spec-rule.ts"

const keys = ["apiKey", "route.auth"].map(key => ({ key, path: key.split(".") }))
const virtualKey = ["route", "virtualKey"]
const provider = ["route", "provider"]
const config = ["route", "config"]

const savedConfig = "is the id of a saved config"
const slug = "is a slug of the Model Catalog"

/** The string in `virtualKey`, unless it is unfilled. */
function virtualKeyIn(facts: Facts): string | undefined {
  const text = textOfField(facts, "x-portkey-virtual-key")
  return text === undefined || isUnfilled(text) || hasOtherField(text) ? undefined : text
}

export const misplacedIdWarnings = [
  {
    id: "auth.id-as-key",
    severity: "warning",
    only: "hosted",
    on: keys.map(({ path }) => path),
    find(facts, tell) {
      for (const { key, path } of keys) {
        const text = textAt(facts, key)
        const found = text === undefined ? undefined : portkeyIdIn(tokenIn(text))
        if (found === "config")
          tell(path, `${savedConfig}, not a key`, words`Give the key here, and the id as ${{ at: config }}.`)
        if (found === "catalog-slug")
          tell(path, `${slug}, not a key`, words`Give the key here, and the slug as ${{ at: provider }}.`)
      }
    }
  },
  {
    id: "route.key-as-virtual-key",
    severity: "warning",
    only: "hosted",
    on: [virtualKey],
    find(facts, tell) {
      const text = virtualKeyIn(facts)
      if (text === undefined || !isProviderKey(text)) return
      const what = "looks like a provider's key, not a virtual key, so the gateway answers 400"
      tell(virtualKey, what, "Name its provider, and give the key as auth: route: { provider, auth }.")
    }
  },
  {
    id: "route.not-virtual-key",
    severity: "warning",
    only: "hosted",
    on: [virtualKey],
    find(facts, tell) {
      const text = virtualKeyIn(facts)
      if (text === undefined) return
      const refused = "so the gateway answers 400"
      if (portkeyIdIn(text) === "config") {
        tell(
          virtualKey,
          `${savedConfig}, not a virtual key, ${refused}`,
          words`Write it as ${{ at: config }}.`
        )
      } else if (isNoName(text) || text === textOfField(facts, identityRows.apiKey.field))
        tell(virtualKey, `is not the name of a virtual key, ${refused}`, "Copy the name from Portkey.")
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
