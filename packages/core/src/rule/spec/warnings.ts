// Rules about several parts of a spec that only warn. `compile` never loads them.

import { warnOfConfig } from "../../rows/warn-about-config.ts"
import { withoutAbsent } from "../../spec/without-absent.ts"
import { cacheWarnings } from "./cache.ts"
import { companionWarnings } from "./companions.ts"
import { credentialWarnings } from "./credentials.ts"
import { type Facts, factsOf } from "./facts.ts"
import { carriedNameWarnings, forwardingWarnings } from "./forwarding-warnings.ts"
import { gatewayWarnings } from "./gateway.ts"
import { integrationWarnings } from "./integration.ts"
import { keyWarnings } from "./keys.ts"
import { labelWarnings } from "./labels.ts"
import { misplacedIdWarnings } from "./misplaced-ids.ts"
import { nitroWarnings } from "./nitro.ts"
import { placeholderWarnings } from "./placeholder.ts"
import { routeWarnings } from "./route.ts"
import { warnOfSize } from "./size.ts"
import { asking } from "./spec-rule.ts"
import { timeoutWarnings } from "./timeout.ts"
import { urlPartWarnings } from "./url-parts.ts"

// A list of lists: bundlers keep whatever is spread.
export const specWarnings = [
  labelWarnings,
  gatewayWarnings,
  routeWarnings,
  companionWarnings,
  cacheWarnings,
  credentialWarnings,
  timeoutWarnings,
  urlPartWarnings,
  nitroWarnings,
  carriedNameWarnings,
  forwardingWarnings,
  placeholderWarnings,
  integrationWarnings,
  keyWarnings,
  misplacedIdWarnings
] as const

const askAll = asking(specWarnings)
const askAllButNames = asking(specWarnings.filter(each => each !== carriedNameWarnings))

/**
 * A spec with a part that is too large to be checked has no warnings: finding them would take long. Never throws: if a
 * getter returned a value to the compiler but throws now, the spec still compiles.
 */
export const applyWarningRules = (facts: Facts): void => applyWarnings(facts, askAll)

/** The same for a spec that was read from header fields, whose names `lint` checks itself. */
export const applyWarningRulesToRead = (facts: Facts): void => applyWarnings(facts, askAllButNames)

function applyWarnings(facts: Facts, ask: (facts: Facts) => void): void {
  if (facts.run.issues.some(({ rule }) => rule === "shape.too-large")) return
  try {
    const { run, layout, bytes } = facts
    const given = factsOf(withoutAbsent(facts.spec), layout, run, facts)
    const { route } = given
    const use = layout.form.kind === "inline-config" ? "routing" : "settings"
    warnOfConfig(route.config, run, ["route", "config"], use)
    ask(given)
    warnOfSize(bytes, run)
  } catch {
    // The error is dropped: it may hold a secret.
  }
}
