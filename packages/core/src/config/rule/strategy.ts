// What the keys of a strategy mean to each other.

import type { Fields, Rule } from "../shape.ts"
import { complain, type Place, type Walk } from "../walk.ts"

/** Keys that one mode reads, and no other. */
const readIn: ReadonlyArray<readonly [key: string, mode: string]> = [
  ["on_status_codes", "fallback"],
  ["conditions", "conditional"],
  ["default", "conditional"],
  ["sticky", "loadbalance"]
]

const neededInConditional = (key: string, id: string, what: string, repair: string): Rule => ({
  id,
  on: "mode",
  check(strategy: Fields, walk: Walk, at: Place) {
    if (strategy.mode === "conditional" && strategy[key] === undefined)
      complain(walk, at, key, id, what, repair)
  }
})

export const strategyRules: ReadonlyArray<Rule> = [
  neededInConditional(
    "conditions",
    "config.conditions-missing",
    "is missing, so the conditional router answers every request with an error",
    'Add conditions: [{ "query": { "metadata.user_plan": { "$eq": "paid" } }, "then": "premium" }].'
  ),
  neededInConditional(
    "default",
    "config.default-missing",
    "is missing, so a request that meets no condition is answered with an error",
    "Add default, the name of a target."
  ),
  {
    id: "config.conditions-empty",
    on: "conditions",
    warns: true,
    check({ conditions }, walk, at, id) {
      if (!Array.isArray(conditions) || conditions.length > 0) return
      complain(
        walk,
        at,
        "conditions",
        id,
        "is empty, so every request goes to the default",
        "Add a condition.",
        "warning"
      )
    }
  },
  ...readIn.map(
    ([key, reader]): Rule => ({
      id: "config.strategy-key-unread",
      on: key,
      warns: true,
      check({ mode }, walk, at, id) {
        if (typeof mode !== "string" || mode === reader) return
        complain(
          walk,
          at,
          key,
          id,
          `is read in mode "${reader}" only`,
          `Leave it out, or write "mode": "${reader}".`,
          "warning"
        )
      }
    })
  ),
  {
    id: "config.breaker-on-conditional",
    on: "cb_config",
    warns: true,
    check({ mode }, walk, at, id) {
      if (mode !== "conditional") return
      const what = "is not read for a conditional strategy, only by the strategies among its targets"
      complain(walk, at, "cb_config", id, what, "Write it into the targets.", "warning")
    }
  }
]

export const stickyRules: ReadonlyArray<Rule> = [
  {
    id: "config.sticky-off",
    warns: true,
    check({ enabled }, walk, at, id) {
      if (enabled === true) return
      const what = "must be true, or requests are drawn by weight as without sticky"
      complain(walk, at, "enabled", id, what, 'Write "enabled": true, or drop sticky.', "warning")
    }
  },
  {
    id: "config.sticky-without-fields",
    warns: true,
    check({ enabled, hash_fields: fields }, walk, at, id) {
      if (enabled !== true || (fields !== undefined && !(Array.isArray(fields) && fields.length === 0)))
        return
      const what = "names nothing that tells one session from another"
      complain(walk, at, "hash_fields", id, what, 'Write for example ["metadata.user_id"].', "warning")
    }
  }
]
