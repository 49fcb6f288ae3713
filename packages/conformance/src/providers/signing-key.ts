import { generateKeyPairSync } from "node:crypto"

/**
 * A key pair created for this run, for every private key of a spec: the fake keys in the files cannot sign anything.
 */
export const signingKey = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" }
})
