// The circuit breaker of a node or of its strategy (Portkey docs, product/ai-gateway/circuit-breaker).

import { key, needed, number, objectOf } from "../../grammar/kinds.ts"
import type { FieldsOf } from "../../grammar/type.ts"
import { statusCodes } from "./status-codes.ts"

const breakerKeys = {
  /** Number of failures that opens the circuit. */
  failure_threshold: key(
    number({ rule: "value.failure-threshold", unit: "failures", min: 1, fractions: true })
  ),
  /** Share of failures that opens the circuit, in percent. */
  failure_threshold_percentage: key(
    number({ rule: "value.failure-threshold", unit: "percent", min: 0, max: 100, fractions: true })
  ),
  /** How long the target is left out, in ms, counted from its first failure; anything below 30,000 counts as 30,000. */
  cooldown_interval: needed(number({ rule: "value.cooldown", unit: "ms", min: 0, fractions: true })),
  /** The statuses that count as a failure; default 500 and above. */
  failure_status_codes: key(statusCodes),
  /** Number of requests before the share counts; default 5. */
  minimum_requests: key(number({ rule: "value.minimum-requests", unit: "requests", min: 1 }))
}

/** Leaves out a target for a while if it keeps failing. Hosted only. */
export interface CircuitBreaker extends FieldsOf<typeof breakerKeys> {}

export const circuitBreaker = objectOf<CircuitBreaker>({
  name: "cb_config",
  like: '{ "failure_threshold": 5, "cooldown_interval": 30000 }',
  keys: breakerKeys
})
