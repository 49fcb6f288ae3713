// Prints the result of `parse` and `migrate`: a spec and, on request, a file with its variables.

import { writeFile } from "node:fs/promises"
import { specYaml } from "@portspec/document/spec/spec-yaml"
import type { WithoutSecrets } from "@portspec/document/spec/without-secrets"
import { UsageError } from "@portspec/document/usage-error"
import type { SpecFileFlags } from "../command/spec-file-flags.ts"
import { writeErr, writeOut } from "../output/write.ts"
import { unwritable } from "../output/write-file.ts"
import { envTemplate } from "./env-template.ts"

export async function writeSpec(spec: WithoutSecrets, origin: string, flags: SpecFileFlags): Promise<void> {
  const { envTemplate: file, reveal = false } = flags
  if (reveal && file === undefined) {
    throw new UsageError(
      "--reveal puts secrets into the file of --env-template",
      "Pass --env-template <file> too."
    )
  }
  // First, because a spec without its secrets is useless.
  if (file !== undefined) await writeVariables(spec, file, reveal)
  await writeOut(specYaml(spec, origin))
  if (file === undefined) return
  await writeErr(
    `${file} has the variables${reveal ? ", with the secrets: keep it out of the repository" : ""}.`
  )
}

async function writeVariables({ variables }: WithoutSecrets, file: string, reveal: boolean): Promise<void> {
  // Only the owner may read the secrets, and an existing file must not be overwritten.
  await writeFile(file, envTemplate(variables, reveal), { mode: 0o600, flag: "wx" }).catch(error => {
    if (error.code !== "EEXIST") throw unwritable(file, error)
    throw new UsageError(`${file} already exists`, "Name another file, or delete it first.")
  })
}
