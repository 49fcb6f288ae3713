// Rules about several parts of a spec that only warn. `compile` never loads them.

import type { Fields } from "../../grammar/type.ts"
import { warnOfConfig } from "../../rows/warn-about-config.ts"
import { withoutAbsent } from "../../spec/without-absent.ts"
import { cacheWarnings } from "./cache.ts"
import { companionWarnings } from "./companions.ts"
import { credentialWarnings } from "./credentials.ts"
import type { Facts } from "./facts.ts"
import { forwardingWarnings } from "./forwarding-warnings.ts"
import { gatewayWarnings } from "./gateway.ts"
import { integrationWarnings } from "./integration.ts"
import { keyWarnings } from "./keys.ts"
import { labelWarnings } from "./labels.ts"
import { nitroWarnings } from "./nitro.ts"
import { placeholderWarnings } from "./placeholder.ts"
import { routeWarnings } from "./route.ts"
import { warnOfSize } from "./size.ts"
import { asking } from "./spec-rule.ts"
import { timeoutWarnings } from "./timeout.ts"

// Lists in a list: a bundler keeps what is spread.
export const specWarnings = [
  labelWarnings,
  gatewayWarnings,
  routeWarnings,
  companionWarnings,
  cacheWarnings,
  credentialWarnings,
  timeoutWarnings,
  nitroWarnings,
  forwardingWarnings,
  placeholderWarnings,
  integrationWarnings,
  keyWarnings
] as const

const askWarnings = asking(specWarnings)

/** Never throws: a getter that let the compiler look, and throws now, is no reason to refuse what compiles. */
export function applyWarningRules(facts: Facts): void {
  try {
    const spec = withoutAbsent(facts.spec) as Fields
    const given = { ...facts, spec, route: spec.route as Fields }
    const { run, layout, route, bytes } = given
    const use = layout.form.kind === "inline-config" ? "routing" : "settings"
    warnOfConfig(route.config, run, ["route", "config"], use)
    askWarnings(given)
    warnOfSize(bytes, run)
  } catch {
    // What it said is dropped: it may hold a secret.
  }
}
