// Keys of a strategy that say less than they seem to.

import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

export const strategyAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.conditions-empty",
    on: "conditions",
    check({ conditions }, walk, at, id) {
      if (!Array.isArray(conditions) || conditions.length > 0) return
      warn(walk, at, "conditions", id, "is empty, so every request goes to the default", "Add a condition.")
    }
  },
  {
    id: "config.breaker-on-conditional",
    on: "cb_config",
    check({ mode }, walk, at, id) {
      if (mode !== "conditional") return
      const what = "is not read for a conditional strategy, only by the strategies among its targets"
      warn(walk, at, "cb_config", id, what, "Write it into the targets.")
    }
  }
]

/** Keys that one mode reads, and no other. */
const readIn: ReadonlyArray<readonly [key: string, mode: string]> = [
  ["on_status_codes", "fallback"],
  ["conditions", "conditional"],
  ["default", "conditional"],
  ["sticky", "loadbalance"]
]

export const modeAdvice: ReadonlyArray<Rule> = readIn.map(
  ([key, reader]): Rule => ({
    id: "config.strategy-key-unread",
    on: key,
    check({ mode }, walk, at, id) {
      if (typeof mode !== "string" || mode === reader) return
      warn(
        walk,
        at,
        key,
        id,
        `is read in mode "${reader}" only`,
        `Leave it out, or write "mode": "${reader}".`
      )
    }
  })
)

export const stickyAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.sticky-off",
    check({ enabled }, walk, at, id) {
      if (enabled === true) return
      const what = "must be true, or requests are drawn by weight as without sticky"
      warn(walk, at, "enabled", id, what, 'Write "enabled": true, or drop sticky.')
    }
  },
  {
    id: "config.sticky-without-fields",
    check({ enabled, hash_fields: fields }, walk, at, id) {
      if (enabled !== true || (fields !== undefined && !(Array.isArray(fields) && fields.length === 0)))
        return
      const what = "names nothing that tells one session from another"
      warn(walk, at, "hash_fields", id, what, 'Write for example ["metadata.user_id"].')
    }
  }
]
