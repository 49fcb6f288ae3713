// Private keys.

import type { Refinement } from "../type.ts"
import { fieldValue } from "./field-value.ts"

const lineBreaks = /(?:\r|\n|\\r|\\n)+/g

/** A PEM without its line breaks, whether real or written as `\n`. */
export const oneLinePem = (text: string): string => text.replace(lineBreaks, "").trim()

/** A PKCS#8 private key in PEM form, on one or more lines. */
export const pem = {
  name: "a PEM private key",
  problem(text) {
    const line = oneLinePem(text)
    if (line.includes("ENCRYPTED")) {
      return {
        rule: "value.pem-encrypted",
        what: "is an encrypted private key, which the gateway cannot use",
        repair: "Decrypt it to PKCS#8 first: openssl pkcs8 -topk8 -nocrypt."
      }
    }
    const unsendable = fieldValue.problem(line)
    if (unsendable !== undefined) return unsendable
    if (/^-----BEGIN PRIVATE KEY-----.+-----END PRIVATE KEY-----$/.test(line)) return undefined
    return {
      rule: "value.pem",
      what: "is not a PKCS#8 private key in PEM form",
      repair: 'Convert it to one that begins "-----BEGIN PRIVATE KEY-----": openssl pkcs8 -topk8 -nocrypt.'
    }
  },
  pattern: /^\s*-----BEGIN PRIVATE KEY-----/
} as const satisfies Refinement
