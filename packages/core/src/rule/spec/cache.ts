// Cache settings of a request have an effect only if the config enables the cache.

import type { Fields } from "../../grammar/type.ts"
import { type Finding, words } from "../../issue/words.ts"
import { nodesIn } from "../../rows/config/node-kind.ts"
import { inlineConfigOf, textAt } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

export const cacheWarnings = [
  {
    id: "cache.no-config",
    severity: "warning",
    on: [["cache"]],
    find(facts, tell) {
      const { route, run } = facts
      // A setting in the wrong place has an error that names the right place.
      if (route.routedBy !== undefined || run.issues.some(isErrorInCache)) return
      const config = inlineConfigOf(facts)
      // The contents of a saved config are unknown here, and so are those of an unreadable one.
      if (config === undefined ? route.config !== undefined : mentionsCache(config)) return
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
    on: [["debug"]],
    find(facts, tell) {
      const config = inlineConfigOf(facts)
      if (textAt(facts, "debug") !== "false" || config === undefined || !mentionsCache(config)) return
      tell(
        ["debug"],
        words`is false, which by Portkey's documents switches off the cache that ${{ at: ["route", "config"] }} asks for; the gateway was seen to use it`,
        "Leave one of them out."
      )
    }
  }
] as const satisfies ReadonlyArray<SpecRule>

const isErrorInCache = ({ severity, path }: Finding): boolean => severity === "error" && path[0] === "cache"

function mentionsCache(config: Fields): boolean {
  for (const { node } of nodesIn(config)) if (node.cache !== undefined) return true
  return false
}
