// All rules about several parts of a spec, in the order in which they speak.

import type { Layout } from "../emit/layout.ts"
import type { Run } from "../emit/run.ts"
import { isPlainObject } from "../table/plain-object.ts"
import {
  azureBetaNeedsKey,
  customHostVersion,
  fimBesideConfig,
  hostedApiKey,
  nitroMode,
  timeoutInSeconds
} from "./rule/advice.ts"
import { authorization } from "./rule/authorization.ts"
import { cacheWithoutConfig, debugWithCache } from "./rule/cache.ts"
import { missingCompanions } from "./rule/companions.ts"
import { listedProvider } from "./rule/listed-provider.ts"
import { routeGateway } from "./rule/route-gateway.ts"
import { vertexProject } from "./rule/vertex-project.ts"
import type { Facts, Rule } from "./rule.ts"

/** Rules that can keep a spec from compiling. */
const errorRules: ReadonlyArray<Rule> = [routeGateway, listedProvider, authorization, vertexProject]

/** Rules that only warn. */
const warningRules: ReadonlyArray<Rule> = [
  hostedApiKey,
  customHostVersion,
  missingCompanions,
  cacheWithoutConfig,
  debugWithCache,
  fimBesideConfig,
  azureBetaNeedsKey,
  timeoutInSeconds,
  nitroMode
]

/** Runs every rule that `run` wants. */
export function checkRules(spec: Readonly<Record<string, unknown>>, layout: Layout, run: Run): void {
  const facts: Facts = { run, layout, spec, route: isPlainObject(spec.route) ? spec.route : {} }
  for (const rule of errorRules) rule(facts)
  if (run.warnings) for (const rule of warningRules) rule(facts)
}
