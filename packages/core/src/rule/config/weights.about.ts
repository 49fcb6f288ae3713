// About the rules of weights.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted } from "./example-nodes.ts"
import type { weightErrors, weightWarnings } from "./weights.ts"

export const aboutWeights: AboutRules<(typeof weightErrors)[number] | (typeof weightWarnings)[number]> = {
  "config.weights-sum": {
    known: {
      hosted: { observed: "src/handlers/handlerUtils.ts:171" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:693-723" }
    },
    wrong: choosing({ mode: "loadbalance" }, { ...hosted, weight: 0 }, { ...hosted, weight: 0 }),
    right: choosing({ mode: "loadbalance" }, { ...hosted, weight: 1 }, { ...hosted, weight: 0 })
  },
  "config.weights-mixed": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:693-723" } },
    wrong: choosing({ mode: "loadbalance" }, { ...hosted, weight: 3 }, hosted),
    right: choosing({ mode: "loadbalance" }, { ...hosted, weight: 3 }, { ...hosted, weight: 1 })
  },
  "config.weights-fraction": {
    known: { hosted: { documented: "product/ai-gateway/load-balancing" } },
    wrong: choosing({ mode: "loadbalance" }, { ...hosted, weight: 0.5 }, { ...hosted, weight: 0.2 }),
    right: choosing({ mode: "loadbalance" }, { ...hosted, weight: 0.5 }, { ...hosted, weight: 0.5 })
  },
  "config.weight-unread": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:663-691" } },
    wrong: choosing({ mode: "fallback" }, { ...hosted, weight: 1 }, hosted),
    right: choosing({ mode: "fallback" }, hosted, hosted)
  }
}
