// URLs to which the gateway appends its path unchanged.

import { withoutTrailingSlash } from "../../grammar/refinement/url.ts"
import type { TextRule } from "../lint-rule.ts"

export const urlRules = [
  {
    id: "value.trailing-slash",
    severity: "warning",
    of: ["base-url"],
    find({ text }, tell) {
      if (!text.endsWith("/")) return
      tell(
        [],
        "ends in a slash, which the gateway doubles: //chat/completions",
        "Remove the trailing slash.",
        {
          set: withoutTrailingSlash(text)
        }
      )
    }
  }
] as const satisfies ReadonlyArray<TextRule>
