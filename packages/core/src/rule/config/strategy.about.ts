// About the rules of strategies.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted } from "./example-nodes.ts"
import type { stickyWarnings, strategyErrors, strategyWarnings, unreadInModeWarnings } from "./strategy.ts"

const a = { ...hosted, name: "a" }
const b = { ...hosted, name: "b" }
const asks = (then: string) => ({
  mode: "conditional",
  conditions: [{ query: { "metadata.plan": "paid" }, then }],
  default: "b"
})
const breaker = { failure_threshold: 5, cooldown_interval: 30_000 }
const hash_fields = ["metadata.user_id"]

export const aboutStrategy: AboutRules<
  | (typeof strategyErrors)[number]
  | (typeof strategyWarnings)[number]
  | (typeof stickyWarnings)[number]
  | (typeof unreadInModeWarnings)[number]
> = {
  "config.conditions-missing": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:30-58" } },
    wrong: choosing({ mode: "conditional", default: "b" }, a, b),
    right: choosing(asks("a"), a, b)
  },
  "config.default-missing": {
    known: { hosted: { documented: "product/ai-gateway/conditional-routing" } },
    wrong: choosing({ ...asks("a"), default: undefined }, a, b),
    right: choosing(asks("a"), a, b)
  },
  "config.conditions-empty": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:30-58" } },
    wrong: choosing({ ...asks("a"), conditions: [] }, b),
    right: choosing(asks("a"), a, b)
  },
  "config.breaker-on-conditional": {
    known: { hosted: { documented: "product/ai-gateway/circuit-breaker" } },
    wrong: choosing({ ...asks("a"), cb_config: breaker }, a, b),
    right: choosing({ mode: "fallback", cb_config: breaker }, hosted, hosted)
  },
  "config.sticky-off": {
    known: { hosted: { documented: "product/ai-gateway/load-balancing" } },
    wrong: choosing({ mode: "loadbalance", sticky: { enabled: false, hash_fields } }, hosted, hosted),
    right: choosing({ mode: "loadbalance", sticky: { enabled: true, hash_fields } }, hosted, hosted)
  },
  "config.sticky-without-fields": {
    known: { hosted: { documented: "product/ai-gateway/load-balancing" } },
    wrong: choosing({ mode: "loadbalance", sticky: { enabled: true } }, hosted, hosted),
    right: choosing({ mode: "loadbalance", sticky: { enabled: true, hash_fields } }, hosted, hosted)
  },
  "config.strategy-key-unread": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:663-765" } },
    wrong: choosing({ mode: "loadbalance", on_status_codes: [429] }, hosted, hosted),
    right: choosing({ mode: "fallback", on_status_codes: [429] }, hosted, hosted),
    more: [
      {
        wrong: choosing(
          { mode: "fallback", conditions: [], default: "a", sticky: { enabled: true, hash_fields } },
          hosted,
          hosted
        ),
        right: choosing({ mode: "fallback" }, hosted, hosted)
      }
    ]
  }
}
