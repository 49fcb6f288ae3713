// Rules about several parts of a spec that only warn. `compile` never loads them.

import { withoutAbsent } from "../../spec/without-absent.ts"
import {
  azureBetaNeedsKey,
  customHostVersion,
  fimBesideConfig,
  hostedApiKey,
  nitroMode,
  timeoutInSeconds
} from "./advice.ts"
import { cacheWithoutConfig, debugWithCache } from "./cache.ts"
import { missingCompanions } from "./companions.ts"
import { configAdvice, inlineBlocked } from "./config-advice.ts"
import type { Facts, Rule } from "./facts.ts"
import { forwardedNames } from "./forwarded-names.ts"
import { longLabels } from "./metadata-length.ts"
import { fieldsOfOtherGateway } from "./other-gateway.ts"
import { size } from "./size.ts"
import { standIn } from "./stand-in.ts"
import { forwardedIntoUrl, unencodedRole } from "./unencoded.ts"
import { unknownFields } from "./unknown-fields.ts"
import { unknownProvider } from "./unknown-provider.ts"

const warningRules: ReadonlyArray<Rule> = [
  longLabels,
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
