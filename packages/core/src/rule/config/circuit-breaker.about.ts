// About the rules of circuit breakers.

import type { AboutRules } from "../../grammar/type.ts"
import type { breakerErrors } from "./circuit-breaker.ts"
import { hosted } from "./example-nodes.ts"

export const aboutCircuitBreaker: AboutRules<(typeof breakerErrors)[number]> = {
  "config.breaker-without-threshold": {
    source: "Portkey docs, product/ai-gateway/circuit-breaker",
    wrong: { ...hosted, cb_config: { cooldown_interval: 30_000 } },
    right: { ...hosted, cb_config: { cooldown_interval: 30_000, failure_threshold: 5 } }
  }
}
