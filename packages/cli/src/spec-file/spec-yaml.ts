// A spec as a YAML file, and the file of the variables that it reads.

import { parseEnv } from "node:util"
import { Document } from "yaml"
import type { WithoutSecrets } from "./without-secrets.ts"

/** The spec with a comment that says where it comes from and what it reads. */
export function specYaml({ spec, variables }: WithoutSecrets, origin: string): string {
  const document = new Document(spec)
  const reads =
    variables.size === 0 ? "" : `\n It reads ${[...variables.keys()].join(", ")} from the environment.`
  document.commentBefore = ` ${origin}${reads}`
  return document.toString({ lineWidth: 0 })
}

/**
 * `NAME=` lines for `--env-file`; the secrets themselves only where they are to be revealed. A secret that no quotes can
 * hold is left out, and a comment says so.
 */
export function envTemplate(variables: WithoutSecrets["variables"], reveal: boolean): string {
  return [...variables].map(([name, secret]) => `${name}=${reveal ? envValue(secret ?? "") : ""}\n`).join("")
}

/** In the first quotes, if it needs any, in which Node reads it back as it is. */
function envValue(text: string): string {
  if (/^[^'"`\s#\\]*$/.test(text)) return text
  const forms = [`'${text}'`, `\`${text}\``, `"${text}"`]
  const isRead = (form: string): boolean => parseEnv(`NAME=${form}\n`).NAME === text
  return forms.find(isRead) ?? " # has quotes of every kind: set it by hand"
}
