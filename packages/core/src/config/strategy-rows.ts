// The rows of a strategy.

import { circuitBreaker } from "./circuit-breaker.ts"
import type { Condition, Sticky, Strategy } from "./config-types.ts"
import { objectOf } from "./object-shape.ts"
import { query } from "./query-shape.ts"
import { strategyRules } from "./rule/strategy.ts"
import { key, type RowsFor } from "./shape.ts"
import { statusCodes } from "./status-codes.ts"
import { boolean, choice, listOf, number, text } from "./value-shape.ts"

const conditionRows: RowsFor<Condition> = {
  query: key(query, { required: true }),
  then: key(text, { required: true })
}
const condition = objectOf(conditionRows, {
  name: "a condition",
  like: '{ "query": { "metadata.user_plan": { "$eq": "paid" } }, "then": "premium" }'
})

const stickyRows: RowsFor<Sticky> = {
  enabled: key(boolean),
  hash_fields: key(listOf(text, "paths")),
  ttl: key(number({ rule: "value.sticky-ttl", unit: "seconds", min: 1 }))
}
export const sticky = objectOf(stickyRows, {
  name: "sticky",
  like: '{ "enabled": true, "hash_fields": ["metadata.user_id"] }'
})

export const strategyRows: RowsFor<Strategy> = {
  mode: key(choice("single", "fallback", "loadbalance", "conditional"), { required: true }),
  on_status_codes: key(statusCodes),
  conditions: key(listOf(condition, "conditions")),
  default: key(text),
  sticky: key(sticky, { only: "hosted" }),
  cb_config: key(circuitBreaker, { only: "hosted" })
}

export const strategy = objectOf(strategyRows, {
  name: "a strategy",
  like: '{ "mode": "fallback" }',
  rules: strategyRules
})
