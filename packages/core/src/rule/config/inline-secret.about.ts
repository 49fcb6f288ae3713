// About secrets in a config.

import type { AboutRules } from "../../grammar/about.ts"
import { hosted, openSource } from "./example-nodes.ts"
import type { inlineSecretWarnings } from "./inline-secret.ts"

export const aboutInlineSecret: AboutRules<(typeof inlineSecretWarnings)[number]> = {
  "config.inline-secret": {
    known: { hosted: { documented: "product/model-catalog" } },
    wrong: openSource,
    right: hosted
  }
}
