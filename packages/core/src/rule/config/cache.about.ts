// About the rules of caches.

import type { AboutRules } from "../../grammar/about.ts"
import type { cacheErrors, cacheWarnings } from "./cache.ts"
import { hosted, openSource } from "./example-nodes.ts"

export const aboutCache: AboutRules<(typeof cacheErrors)[number] | (typeof cacheWarnings)[number]> = {
  "config.max-age-range": {
    known: { hosted: { observed: "src/middlewares/portkey/kreacher/helpers.ts:3-22" } },
    wrong: { ...hosted, cache: { mode: "simple", max_age: 5 } },
    right: { ...hosted, cache: { mode: "simple", max_age: 60 } }
  },
  "config.max-age-unit": {
    known: { "open-source": { observed: "src/middlewares/cache/index.ts:107-108" } },
    wrong: { ...openSource, cache: { mode: "simple", max_age: 60 } },
    right: { ...openSource, cache: { mode: "simple" } },
    gateway: "open-source"
  },
  "config.semantic-cache": {
    known: { "open-source": { observed: "src/middlewares/cache/index.ts:98" } },
    wrong: { ...openSource, cache: { mode: "semantic" } },
    right: { ...openSource, cache: { mode: "simple" } },
    gateway: "open-source"
  }
}
