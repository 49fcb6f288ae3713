// Rules about several parts of a spec that only warn. `compile` never loads them.

import { withoutAbsent } from "../spec/without-absent.ts"
import {
  azureBetaNeedsKey,
  customHostVersion,
  fimBesideConfig,
  hostedApiKey,
  nitroMode,
  timeoutInSeconds
} from "./rule/advice.ts"
import { cacheWithoutConfig, debugWithCache } from "./rule/cache.ts"
import { missingCompanions } from "./rule/companions.ts"
import { configAdvice, inlineBlocked } from "./rule/config-advice.ts"
import { forwardedNames } from "./rule/forwarded-names.ts"
import { fieldsOfOtherGateway } from "./rule/other-gateway.ts"
import { size } from "./rule/size.ts"
import { standIn } from "./rule/stand-in.ts"
import { forwardedIntoUrl, unencodedRole } from "./rule/unencoded.ts"
import { unknownFields } from "./rule/unknown-fields.ts"
import { unknownProvider } from "./rule/unknown-provider.ts"
import type { Facts, Rule } from "./rule.ts"

const warningRules: ReadonlyArray<Rule> = [
  fieldsOfOtherGateway,
  configAdvice,
  inlineBlocked,
  hostedApiKey,
  customHostVersion,
  missingCompanions,
  cacheWithoutConfig,
  debugWithCache,
  fimBesideConfig,
  azureBetaNeedsKey,
  timeoutInSeconds,
  nitroMode,
  unknownProvider,
  unknownFields,
  forwardedNames,
  standIn,
  unencodedRole,
  forwardedIntoUrl,
  size
]

/** Never throws: a getter that let the compiler look, and throws now, is no reason to refuse what compiles. */
export function applyWarningRules(facts: Facts): void {
  try {
    const spec = withoutAbsent(facts.spec) as Facts["spec"]
    const given = { ...facts, spec, route: spec.route as Facts["route"] }
    for (const rule of warningRules) rule(given)
  } catch {
    // What it said is dropped: it may hold a secret.
  }
}
