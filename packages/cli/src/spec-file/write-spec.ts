// What `parse` and `migrate` print: a spec, and a file of its variables where one is asked for.

import { writeFile } from "node:fs/promises"
import { specYaml } from "@portspec/document/spec/spec-yaml"
import type { WithoutSecrets } from "@portspec/document/spec/without-secrets"
import { UsageError } from "@portspec/document/usage-error"
import type { SpecFileFlags } from "../command/spec-file-flags.ts"
import { writeErr, writeOut } from "../output/write.ts"
import { envTemplate } from "./env-template.ts"

export async function writeSpec(spec: WithoutSecrets, origin: string, flags: SpecFileFlags): Promise<void> {
  const { envTemplate: file, reveal = false } = flags
  if (reveal && file === undefined) {
    throw new UsageError(
      "--reveal puts secrets into the file of --env-template",
      "Pass --env-template <file> too."
    )
  }
  await writeOut(specYaml(spec, origin))
  if (file === undefined) return
  // Only its owner may read the secrets; a file that is there is not to be lost.
  await writeFile(file, envTemplate(spec.variables, reveal), { mode: 0o600, flag: "wx" }).catch(error => {
    const isThere = error.code === "EEXIST"
    throw new UsageError(
      isThere ? `${file} is there already` : `${file} cannot be written (${error.code})`,
      isThere ? "Name another file, or delete it first." : "Name a file in a directory that exists."
    )
  })
  await writeErr(
    `${file} has the variables${reveal ? ", with the secrets: keep it out of the repository" : ""}.`
  )
}
