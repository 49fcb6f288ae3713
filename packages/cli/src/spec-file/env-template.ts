// Writes the file with the variables of a spec.

import { parseEnv } from "node:util"
import type { WithoutSecrets } from "@portspec/document/spec/without-secrets"

/**
 * `NAME=` lines for `--env-file`, with the secrets only if `reveal` is set. A secret that fits no kind of quotes is
 * left out, and a comment reports that.
 */
export function envTemplate(variables: WithoutSecrets["variables"], reveal: boolean): string {
  return [...variables].map(([name, secret]) => `${name}=${reveal ? envValue(secret ?? "") : ""}\n`).join("")
}

/** Quotes a value, if necessary, with the first kind of quotes that Node reads back unchanged. */
function envValue(text: string): string {
  if (/^[^'"`\s#\\]*$/.test(text)) return text
  const forms = [`'${text}'`, `\`${text}\``, `"${text}"`]
  const isRead = (form: string): boolean => parseEnv(`NAME=${form}\n`).NAME === text
  return forms.find(isRead) ?? " # has quotes of every kind: set it by hand"
}
