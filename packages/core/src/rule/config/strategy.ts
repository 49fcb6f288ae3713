// Keys of a strategy.

import type { ObjectRule } from "../../grammar/type.ts"
import { modeOfKey, modesBut, type StrategyMode } from "../../rows/config/strategy.ts"

export const strategyErrors = [
  {
    id: "config.conditions-missing",
    on: ["mode"],
    of: ["conditional"],
    find({ conditions }, tell) {
      if (conditions !== undefined) return
      tell(["conditions"], "is missing, so its requests fail", 'Add "conditions": […].')
    }
  },
  {
    id: "config.default-missing",
    on: ["mode"],
    of: ["conditional"],
    find(strategy, tell) {
      if (strategy.default !== undefined) return
      tell(["default"], "is missing, so other requests fail", "Add default, the name of a target.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

const unreadKey = (key: string, mode: StrategyMode) =>
  ({
    id: "config.strategy-key-unread",
    severity: "warning",
    on: [key],
    of: modesBut(mode),
    find: (_strategy, tell) =>
      tell([key], `is read only in mode "${mode}"`, `Leave it out, or write "mode": "${mode}".`)
  }) as const satisfies ObjectRule

export const unreadInModeWarnings = Object.entries(modeOfKey).map(([key, mode]) => unreadKey(key, mode))

export const strategyWarnings = [
  {
    id: "config.conditions-empty",
    severity: "warning",
    on: ["conditions"],
    find({ conditions }, tell) {
      if (!Array.isArray(conditions) || conditions.length > 0) return
      tell(["conditions"], "is empty, so every request goes to the default", "Add a condition.")
    }
  },
  {
    id: "config.breaker-on-conditional",
    severity: "warning",
    on: ["cb_config"],
    of: ["conditional"],
    find(_strategy, tell) {
      const what = "is not read for a conditional strategy, only by the strategies among its targets"
      tell(["cb_config"], what, "Write it into the targets.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

/** Warnings about `sticky`. */
export const stickyWarnings = [
  {
    id: "config.sticky-off",
    severity: "warning",
    on: ["enabled"],
    find({ enabled }, tell) {
      if (enabled === true) return
      const what = "must be true; otherwise targets are drawn by weight, as without sticky"
      tell(["enabled"], what, 'Write "enabled": true, or remove sticky.')
    }
  },
  {
    id: "config.sticky-without-fields",
    severity: "warning",
    on: [],
    find({ enabled, hash_fields: fields }, tell) {
      const isFilled = fields !== undefined && !(Array.isArray(fields) && fields.length === 0)
      if (enabled !== true || isFilled) return
      const what =
        "names nothing that tells one session from another, so all requests of an API key go to one target"
      tell(["hash_fields"], what, 'For example, write ["metadata.user_id"].')
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
