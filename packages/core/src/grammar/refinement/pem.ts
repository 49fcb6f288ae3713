// Private keys.

import { fieldValueFault, isFieldValue } from "../../http/field-value.ts"
import { words } from "../../issue/words.ts"
import { oneLinePem } from "../../table/codec-json.ts"
import type { Refinement } from "../type.ts"

/** A PKCS#8 private key in PEM form, on one line or several. */
export const pem: Refinement = {
  name: "a PEM private key",
  rules: ["value.pem", "value.pem-encrypted", "value.not-a-field-value"],
  problem(text) {
    if (text.includes("ENCRYPTED")) {
      return {
        rule: "value.pem-encrypted",
        what: "is an encrypted private key, which the gateway cannot use",
        repair: "Decrypt it to PKCS#8 first: openssl pkcs8 -topk8 -nocrypt."
      }
    }
    const line = oneLinePem(text)
    if (!isFieldValue(line)) {
      return {
        rule: "value.not-a-field-value",
        what: words`${fieldValueFault(line)}, which a header field cannot carry`,
        repair: "Use printable ASCII (RFC 9110 §5.5)."
      }
    }
    if (/^-----BEGIN PRIVATE KEY-----.+-----END PRIVATE KEY-----$/.test(line)) return undefined
    return {
      rule: "value.pem",
      what: "is not a PKCS#8 private key in PEM form",
      repair: 'It must begin "-----BEGIN PRIVATE KEY-----": openssl pkcs8 -topk8 -nocrypt.'
    }
  },
  pattern: /^\s*-----BEGIN PRIVATE KEY-----/,
  examples: ["-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]
}
