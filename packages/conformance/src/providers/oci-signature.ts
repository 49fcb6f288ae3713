// Checks an Oracle Cloud request signature (OCI's form of draft-cavage-http-signatures-12).

import { createHash, createVerify } from "node:crypto"
import type { RecordedRequest } from "../gateway/recorded-request.ts"

export interface OciSigner {
  readonly tenancy: string
  readonly user: string
  readonly fingerprint: string
  /** PEM. */
  readonly publicKey: string
}

const signedFields = "(request-target) date host x-content-sha256 content-type content-length"

/** Whether Oracle, knowing the signer's public key, would accept the request. */
export function verifyOciSignature(request: RecordedRequest, signer: OciSigner): boolean {
  const { authorization = "" } = request.headers
  const keyId = `${signer.tenancy}/${signer.user}/${signer.fingerprint}`
  const head = `Signature version="1",keyId="${keyId}",algorithm="rsa-sha256",headers="${signedFields}",signature="`
  if (!authorization.startsWith(head) || !authorization.endsWith('"')) return false
  const bodyHash = createHash("sha256").update(request.bodyBytes).digest("base64")
  if (request.headers["x-content-sha256"] !== bodyHash) return false

  const url = new URL(request.url)
  const values: Readonly<Record<string, string>> = {
    ...request.headers,
    "(request-target)": `${request.method.toLowerCase()} ${url.pathname}${url.search}`,
    host: url.host
  }
  const signed = signedFields.split(" ").map(name => `${name}: ${values[name]}`)
  const signature = authorization.slice(head.length, -1)
  return createVerify("RSA-SHA256").update(signed.join("\n")).verify(signer.publicKey, signature, "base64")
}
