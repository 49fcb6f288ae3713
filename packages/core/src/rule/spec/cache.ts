// What a request asks of the cache has a meaning only where the config switches it on.

import { report } from "../../grammar/run.ts"
import { inlineConfigOf, type Rule, textOfField } from "./facts.ts"

export const cacheWithoutConfig: Rule = facts => {
  const { run, spec, route } = facts
  if (spec.cache === undefined || typeof route.config === "string" || route.routedBy !== undefined) return
  const config = inlineConfigOf(facts)
  if (config !== undefined && mentionsCache(config)) return
  report(
    run,
    "cache.no-config",
    ["cache"],
    "cache has no effect: no config of this request switches the cache on",
    'Add route.config: { cache: { mode: "simple" } }.',
    "warning"
  )
}

export const debugWithCache: Rule = facts => {
  const config = inlineConfigOf(facts)
  if (config === undefined || textOfField(facts, "x-portkey-debug") !== "false" || !mentionsCache(config))
    return
  report(
    facts.run,
    "cache.debug-off",
    ["debug"],
    "debug: false keeps bodies out of the logs and so switches off the cache that route.config asks for",
    "Drop one of them.",
    "warning"
  )
}

function mentionsCache(node: unknown, depth = 0): boolean {
  if (typeof node !== "object" || node === null || depth > 64) return false
  if ("cache" in node && node.cache !== undefined) return true
  const targets = (node as { targets?: unknown }).targets
  return Array.isArray(targets) && targets.some(target => mentionsCache(target, depth + 1))
}
