// The circuit breaker, which stands in a node or in its strategy (Portkey docs, product/ai-gateway/circuit-breaker).

import { complain } from "../table/walk.ts"
import type { CircuitBreaker } from "./config-types.ts"
import { objectOf } from "./object-shape.ts"
import { key, type RowsFor } from "./shape.ts"
import { statusCodes } from "./status-codes.ts"
import { number } from "./value-shape.ts"

const rows: RowsFor<CircuitBreaker> = {
  failure_threshold: key(
    number({ rule: "value.failure-threshold", unit: "failures", min: 1, fractions: true })
  ),
  failure_threshold_percentage: key(
    number({ rule: "value.failure-threshold", unit: "percent", min: 0, max: 100, fractions: true })
  ),
  cooldown_interval: key(number({ rule: "value.cooldown", unit: "ms", min: 30_000, fractions: true }), {
    required: true
  }),
  failure_status_codes: key(statusCodes),
  minimum_requests: key(number({ rule: "value.minimum-requests", unit: "requests", min: 1 }))
}

export const circuitBreaker = objectOf(rows, {
  name: "cb_config",
  like: '{ "failure_threshold": 5, "cooldown_interval": 30000 }',
  rules: [
    {
      id: "config.breaker-without-threshold",
      check(node, walk, at, id) {
        if (node.failure_threshold !== undefined || node.failure_threshold_percentage !== undefined) return
        const what = "has no threshold, so the circuit never opens"
        complain(walk, at, undefined, id, what, "Add failure_threshold or failure_threshold_percentage.")
      }
    }
  ]
})
