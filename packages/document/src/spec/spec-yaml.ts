// A spec as a YAML file.

import { Document } from "yaml"
import type { WithoutSecrets } from "./without-secrets.ts"

/** The spec, with a comment about its origin and its variables. */
export function specYaml({ spec, variables }: WithoutSecrets, origin: string): string {
  const document = new Document(spec)
  const reads =
    variables.size === 0 ? "" : `\n It reads ${[...variables.keys()].join(", ")} from the environment.`
  document.commentBefore = ` ${origin}${reads}`
  return document.toString({ lineWidth: 0 })
}
