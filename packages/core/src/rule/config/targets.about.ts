// About the rules of targets.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted } from "./example-nodes.ts"
import type { targetErrors, targetWarnings } from "./targets.ts"

export const aboutTargets: AboutRules<(typeof targetErrors)[number] | (typeof targetWarnings)[number]> = {
  "config.targets-missing": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:147" } },
    wrong: { strategy: { mode: "fallback" } },
    right: choosing({ mode: "fallback" }, hosted, hosted)
  },
  "config.strategy-missing": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:503" } },
    wrong: { targets: [hosted] },
    right: choosing({ mode: "single" }, hosted)
  },
  "config.targets-empty": {
    known: {
      hosted: { observed: "src/handlers/handlerUtils.ts:171" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:663-723" }
    },
    wrong: choosing({ mode: "single" }),
    right: choosing({ mode: "single" }, hosted)
  },
  "config.single-target": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:663-723" } },
    wrong: choosing({ mode: "fallback" }, hosted),
    right: choosing({ mode: "fallback" }, hosted, hosted)
  },
  "config.targets-unused": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:767-779" } },
    wrong: choosing({ mode: "single" }, hosted, hosted),
    right: choosing({ mode: "single" }, hosted)
  },
  "config.fan-out": {
    known: { hosted: { documented: "changelog/enterprise" } },
    wrong: choosing({ mode: "fallback" }, ...Array(101).fill(hosted)),
    right: choosing({ mode: "fallback" }, ...Array(100).fill(hosted))
  }
}
