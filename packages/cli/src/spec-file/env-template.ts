// The file of the variables that a spec reads.

import { parseEnv } from "node:util"
import type { WithoutSecrets } from "@portspec/document/spec/without-secrets"

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
