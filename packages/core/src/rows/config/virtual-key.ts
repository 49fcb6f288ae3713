// Virtual keys, which the Model Catalog has replaced.

import { refined, secretText } from "../../grammar/kinds.ts"
import type { Refinement } from "../../grammar/type.ts"

/** The hosted gateway looks it up unchanged, so a slug of the Model Catalog is not a virtual key. */
export const virtualKey = {
  name: "a virtual key",
  problem: (text, { gateway }) =>
    gateway === "hosted" && text.startsWith("@")
      ? {
          rule: "value.virtual-key-slug",
          what: "begins with @, as a Model Catalog slug does, not a virtual key: the gateway answers 400",
          repair: "Name it as the provider."
        }
      : undefined
} as const satisfies Refinement

export const virtualKeyText = refined(secretText, virtualKey)
