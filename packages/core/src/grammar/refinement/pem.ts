// Private keys.

import { fieldValueFault } from "../../http/field-value.ts"
import { words } from "../../issue/words.ts"
import { oneLinePem, pemFault, unsendable } from "../codec-json.ts"
import type { Refinement } from "../type.ts"

/** A PKCS#8 private key in PEM form, on one line or several. */
export const pem = {
  name: "a PEM private key",
  problem(text) {
    const line = oneLinePem(text)
    const found = pemFault(line)
    if (found !== unsendable) return found && { rule: found.rule, what: found.fault, repair: found.repair }
    return {
      rule: found.rule,
      what: words`${fieldValueFault(line)}, which a header field cannot carry`,
      repair: "Use printable ASCII (RFC 9110 §5.5)."
    }
  },
  pattern: /^\s*-----BEGIN PRIVATE KEY-----/
} as const satisfies Refinement
