// Names of header fields.

import { words } from "../../issue/words.ts"
import { forwardFault } from "../../table/codec-names.ts"
import type { Refinement } from "../type.ts"

/** The name of a field that the gateway may hand to a provider. */
export const forwardedName: Refinement = {
  name: "a field name",
  rules: [
    "value.field-name",
    "value.forward-portkey",
    "value.forward-metadata-service",
    "value.transport-field"
  ],
  problem(text) {
    const found = forwardFault(text.toLowerCase())
    if (found === undefined) return undefined
    return {
      rule: found.rule,
      what: words`names ${{ quoted: text }}, which ${found.fault}`,
      repair: found.rule === "value.field-name" ? 'Write a name: "x-user-id".' : "Leave it out."
    }
  },
  pattern: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,
  examples: ["x-user-id", "accept-language"]
}
