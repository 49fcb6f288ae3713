import { generateKeyPairSync } from "node:crypto"

/** A key pair made for this run, for every private key of a spec: one that is written down could not sign anything. */
export const signingKey = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" }
})
