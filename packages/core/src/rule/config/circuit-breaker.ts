// Circuit breakers that never open.

import type { ObjectRule } from "../../grammar/type.ts"

export const breakerErrors = [
  {
    id: "config.breaker-without-threshold",
    on: [],
    find({ failure_threshold, failure_threshold_percentage }, tell) {
      if (failure_threshold !== undefined || failure_threshold_percentage !== undefined) return
      const what = "has no threshold, so the circuit never opens"
      tell([], what, "Add failure_threshold or failure_threshold_percentage.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

/** The shortest time for which the gateway skips a target, in ms. */
const shortestCooldown = 30_000

export const breakerWarnings = [
  {
    id: "config.cooldown-short",
    severity: "warning",
    on: ["cooldown_interval"],
    find({ cooldown_interval: ms }, tell) {
      if (typeof ms !== "number" || ms >= shortestCooldown) return
      tell(
        ["cooldown_interval"],
        `is ${ms} ms, which counts as ${shortestCooldown}`,
        `Write ${shortestCooldown}.`,
        { set: shortestCooldown }
      )
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
