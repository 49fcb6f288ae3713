// About keys that fields overwrite.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted } from "./example-nodes.ts"
import type { overwrittenKeyWarnings } from "./overwritten-keys.ts"

export const aboutOverwrittenKeys: AboutRules<(typeof overwrittenKeyWarnings)[number]> = {
  "config.key-overwritten": {
    known: { hosted: { observed: "src/utils/request.ts:344-355" } },
    wrong: { ...hosted, anthropic_version: "2023-06-01" },
    right: choosing({ mode: "single" }, { ...hosted, anthropic_version: "2023-06-01" })
  }
}
