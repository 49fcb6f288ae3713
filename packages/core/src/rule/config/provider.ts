// Providers that the gateway may not know.

import { isPrintedRedacted } from "../../grammar/secret.ts"
import type { ObjectRule } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"
import { nearestProvider, withoutModel } from "../../rows/config/provider-slug.ts"
import { providerOf } from "../../rows/provider/index.ts"

const isSlug = (provider: unknown): provider is string =>
  typeof provider === "string" && provider !== "" && !isPrintedRedacted(provider)

export const providerWarnings = [
  {
    id: "config.provider-with-model",
    severity: "warning",
    on: ["provider"],
    only: "hosted",
    find({ provider }, tell) {
      if (!isSlug(provider) || !provider.startsWith("@") || !provider.includes("/")) return
      tell(
        ["provider"],
        words`is ${{ quoted: provider }}, a provider and a model in one`,
        words`Write "provider": ${{ quoted: withoutModel(provider) }} and "override_params": { "model": … }.`
      )
    }
  },
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
  }
] as const satisfies ReadonlyArray<ObjectRule>
