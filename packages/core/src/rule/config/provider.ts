// Providers that the gateway may not know.

import { isPrintedRedacted } from "../../grammar/secret.ts"
import type { ObjectRule } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"
import { isStrategyNode } from "../../rows/config/node-kind.ts"
import { nearestProvider } from "../../rows/config/provider-slug.ts"
import { providerOf } from "../../rows/provider/index.ts"

const isSlug = (provider: unknown): provider is string =>
  typeof provider === "string" && provider !== "" && !isPrintedRedacted(provider)

export const providerWarnings = [
  {
    id: "config.unknown-provider",
    severity: "warning",
    on: ["provider"],
    only: "hosted",
    find({ provider }, tell) {
      if (!isSlug(provider) || provider.startsWith("@") || providerOf.has(provider)) return
      tell(
        ["provider"],
        words`is ${{ quoted: provider }}, which is not a known provider`,
        nearestProvider(provider)
      )
    }
  },
  {
    id: "config.beside-slug",
    severity: "warning",
    on: ["api_key", "virtual_key"],
    only: "hosted",
    find(node, tell) {
      if (!isSlug(node.provider) || !node.provider.startsWith("@") || isStrategyNode(node)) return
      for (const key of ["api_key", "virtual_key"]) {
        if (node[key] === undefined) continue
        const what = "is not used: the Model Catalog slug beside it has its own credential"
        tell([key], what, "Leave it out.")
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
