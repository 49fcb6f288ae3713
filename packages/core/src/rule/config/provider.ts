// Providers that may be refused, and keys that have no effect next to a slug of the Model Catalog.

import type { ObjectRule } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"
import { isMeantAsSlug, isStrategyNode } from "../../rows/config/node-kind.ts"
import { seenRefused } from "../../rows/provider/observed.ts"

export const providerWarnings = [
  {
    id: "config.seen-refused",
    severity: "warning",
    on: ["provider"],
    only: "hosted",
    find({ provider }, tell) {
      const what = seenRefused(provider)
      if (what === undefined) return
      const repair = "Try it against your gateway, or name another provider."
      tell(["provider"], words`is ${{ quoted: provider }}, ${what}`, repair)
    }
  },
  {
    id: "config.beside-slug",
    severity: "warning",
    on: ["api_key", "virtual_key"],
    only: "hosted",
    find(node, tell) {
      if (!isMeantAsSlug(node.provider) || isStrategyNode(node)) return
      for (const key of ["api_key", "virtual_key"]) {
        if (node[key] === undefined) continue
        const what = "is not used: the Model Catalog slug beside it has its own credential"
        tell([key], what, "Leave it out.", { remove: true })
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
