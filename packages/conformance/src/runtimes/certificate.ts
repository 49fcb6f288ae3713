// The certificate of the https witness, as a file, for runtimes that trust what a variable of the environment names.

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
