// What a request asks of the cache has a meaning only where the config switches it on.

import { words } from "../../issue/words.ts"
import { inlineConfigOf, textAt } from "./facts.ts"
import { partOf, type SpecRule } from "./spec-rule.ts"

export const cacheWarnings = [
  {
    id: "cache.no-config",
    severity: "warning",
    on: ["cache"],
    find(facts, tell) {
      const { route } = facts
      if (typeof route.config === "string" || route.routedBy !== undefined) return
      if (mentionsCache(inlineConfigOf(facts))) return
      tell(
        ["cache"],
        "has no effect: no config of this request switches the cache on",
        'Add route.config: { cache: { mode: "simple" } }.'
      )
    }
  },
  {
    id: "cache.debug-off",
    severity: "warning",
    on: ["debug"],
    find(facts, tell) {
      if (textAt(facts, "debug") !== "false" || !mentionsCache(inlineConfigOf(facts))) return
      tell(
        ["debug"],
        words`is false, which keeps bodies out of the logs and so switches off the cache that ${{ at: ["route", "config"] }} asks for`,
        "Leave one of them out."
      )
    }
  }
] as const satisfies ReadonlyArray<SpecRule>

function mentionsCache(node: unknown, depth = 0): boolean {
  if (depth > 64) return false
  if (partOf(node, "cache") !== undefined) return true
  const targets = partOf(node, "targets")
  return Array.isArray(targets) && targets.some(target => mentionsCache(target, depth + 1))
}
