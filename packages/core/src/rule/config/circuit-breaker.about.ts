// About the rules of circuit breakers.

import type { AboutRules } from "../../grammar/about.ts"
import type { breakerErrors, breakerWarnings } from "./circuit-breaker.ts"
import { choosing, hosted } from "./example-nodes.ts"

const breaking = (cb_config: object) => choosing({ mode: "fallback", cb_config }, hosted, hosted)

export const aboutCircuitBreaker: AboutRules<
  (typeof breakerErrors)[number] | (typeof breakerWarnings)[number]
> = {
  "config.breaker-without-threshold": {
    known: { hosted: { documented: "product/ai-gateway/circuit-breaker" } },
    wrong: breaking({ cooldown_interval: 30_000 }),
    right: breaking({ cooldown_interval: 30_000, failure_threshold: 5 })
  },
  "config.cooldown-short": {
    known: { hosted: { observed: "src/utils/circuitBreaker.ts:59-62" } },
    wrong: breaking({ cooldown_interval: 1_000, failure_threshold: 5 }),
    right: breaking({ cooldown_interval: 30_000, failure_threshold: 5 })
  }
}
