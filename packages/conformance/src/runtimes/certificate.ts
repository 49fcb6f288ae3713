// Writes the certificate of the https witness to a file, for runtimes that trust a file named by an environment
// variable.

import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { loopbackCertificate } from "../transport/loopback-certificate.ts"
import { builtIn } from "./bundle.ts"

/** Writes the file, and returns its path. */
export function certificateFile(): string {
  const folder = builtIn("conformance")
  mkdirSync(folder, { recursive: true })
  const file = join(folder, "loopback.pem")
  writeFileSync(file, loopbackCertificate)
  return file
}
