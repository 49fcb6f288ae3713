// Virtual keys, which the Model Catalog has replaced.

import { refined, secretText } from "../../grammar/kinds.ts"
import { problem, type Refinement } from "../../grammar/type.ts"

/** The hosted gateway looks it up unchanged, so a slug of the Model Catalog is not a virtual key. */
export const virtualKey: Refinement = (text, { gateway }) =>
  gateway === "hosted" && text.startsWith("@")
    ? problem(
        "value.virtual-key-slug",
        "is a Model Catalog slug, not a virtual key, so the gateway answers 400",
        "Name it as the provider."
      )
    : undefined

export const virtualKeyText = refined(secretText, virtualKey)
