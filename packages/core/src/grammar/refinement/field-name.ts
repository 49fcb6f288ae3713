// Names of header fields.

import { words } from "../../issue/words.ts"
import { forwardFault } from "../codec-names.ts"
import type { Refinement } from "../type.ts"

/** The name of a field that the gateway may hand to a provider. */
export const forwardedName = {
  name: "a field name",
  problem(text) {
    const found = forwardFault(text.toLowerCase())
    if (found === undefined) return undefined
    return {
      rule: found.rule,
      what: words`names ${{ quoted: text }}, which ${found.fault}`,
      repair: found.rule === "value.field-name" ? 'Write a name: "x-user-id".' : "Leave it out."
    }
  },
  pattern: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
} as const satisfies Refinement
