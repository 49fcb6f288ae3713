// Values that a header field carries unchanged.

import { fieldValueFault, isFieldValue } from "../../http/field-value.ts"
import type { Refinement } from "../type.ts"

/** Printable ASCII on one line, with blanks only between other characters. */
export const fieldValue = {
  name: "a field value",
  problem(text: string) {
    if (isFieldValue(text)) return undefined
    const what = fieldValueFault(text)
    if (text === "") return { rule: "value.empty", what, repair: "Leave the key out, or give it a value." }
    return {
      rule: "value.not-a-field-value",
      what: `${what}, which a header field cannot carry`,
      repair: "Use printable ASCII on one line, with no white space at the ends (RFC 9110 §5.5)."
    }
  },
  pattern: /^[!-~](?:[\t -~]*[!-~])?$/
} as const satisfies Refinement
