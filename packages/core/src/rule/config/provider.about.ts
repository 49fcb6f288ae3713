// About the rules of providers.

import type { AboutRules } from "../../grammar/about.ts"
import { hosted } from "./example-nodes.ts"
import type { providerWarnings } from "./provider.ts"

export const aboutProvider: AboutRules<(typeof providerWarnings)[number]> = {
  "config.beside-slug": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:128-133" } },
    wrong: { ...hosted, api_key: "sk-fake" },
    right: hosted
  },
  "config.seen-refused": {
    known: { hosted: { observed: "src/globals.ts:126" } },
    wrong: { provider: "z-ai", retry: { attempts: 0 } },
    right: hosted
  }
}
