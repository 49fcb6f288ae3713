// A spec as a YAML file, and the file of the variables that it reads.

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

/** `NAME=` lines for `--env-file`; the secrets themselves only where they are to be revealed. */
export function envTemplate(variables: WithoutSecrets["variables"], reveal: boolean): string {
  return [...variables]
    .map(([name, secret]) => `${name}=${reveal && secret !== undefined ? envValue(secret) : ""}\n`)
    .join("")
}

/** In quotes that `node --env-file` reads back as they are. */
function envValue(text: string): string {
  if (/^[\w@%+=:,./-]*$/.test(text)) return text
  const quote = ["'", "`", '"'].find(sign => !text.includes(sign) && !(sign === '"' && text.includes("\\n")))
  return quote === undefined ? `'${text}'` : quote + text + quote
}
