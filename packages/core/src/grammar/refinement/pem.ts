// Private keys.

import { problem, type Refinement } from "../type.ts"
import { fieldValue } from "./field-value.ts"

const lineBreaks = /(?:\r|\n|\\r|\\n)+/g

/** A PEM without its line breaks, whether real or written as `\n`. */
export const oneLinePem = (text: string): string => text.replace(lineBreaks, "").trim()

const convert = "Convert it: openssl pkcs8 -topk8 -nocrypt."

/** A PKCS#8 private key in PEM form, on one or more lines. */
export const pem: Refinement = text => {
  const line = oneLinePem(text)
  if (line.includes("ENCRYPTED"))
    return problem("value.pem-encrypted", "is encrypted, so the gateway cannot use it", convert)
  const unsendable = fieldValue(line)
  if (unsendable !== undefined) return unsendable
  if (/^-----BEGIN PRIVATE KEY-----.+-----END PRIVATE KEY-----$/.test(line)) return undefined
  return problem("value.pem", "is not a PKCS#8 private key in PEM form", convert)
}
