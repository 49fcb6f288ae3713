// Settings in fields next to the config. If both set a value, the field wins at every target
// (gateway/src/handlers/services/requestContext.ts:99-142).

import { defined } from "../grammar/defined.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import type { RequestSpec, Route } from "../spec/request-spec.ts"
import { type NodeSettings, shownHost } from "./config-node.ts"
import { guardrailsOf } from "./guardrail-plans.ts"
import { isObject, numberOf, objectOf, textsOf, type UnreadAs } from "./unread.ts"

/** The origin of a setting that was sent in its own field. */
export const fromHeader = "header"

/** A request spec and its route: their keys are known, their values may be of any type. */
export type UnreadSpec = UnreadAs<RequestSpec>
export type UnreadRoute = UnreadAs<Route>

/** Settings of all leaves. The guardrails are added to those of each leaf. */
export interface HeaderSettings
  extends Pick<
    NodeSettings,
    "timeoutMs" | "customHost" | "forwardHeaders" | "inputGuardrails" | "outputGuardrails"
  > {
  readonly strictOpenAiCompliance?: boolean
  readonly refreshesCache: boolean
  /** Nitro mode has no cache (Portkey docs, nitro-mode). Hosted only. */
  readonly cacheIsOff: boolean
}

/** The settings of a request spec, given without absent keys, that are sent in their own fields. */
export function headerSettings(spec: UnreadSpec, route: UnreadRoute, gateway: Gateway): HeaderSettings {
  const guardrails = objectOf<NonNullable<RequestSpec["guardrails"]>>(spec.guardrails)
  const hosted = gateway === "hosted"
  return {
    ...defined({
      timeoutMs: numberOf(spec.requestTimeout) || undefined,
      customHost: shownHost(route.customHost),
      // Only the names: the values of the record form are secret.
      forwardHeaders: isObject(spec.forwardHeaders)
        ? Object.keys(spec.forwardHeaders)
        : textsOf(spec.forwardHeaders),
      strictOpenAiCompliance:
        typeof spec.strictOpenAiCompliance === "boolean" ? spec.strictOpenAiCompliance : undefined,
      // The hosted gateway deletes these fields and fills them itself.
      inputGuardrails: hosted ? undefined : guardrailsOf(undefined, guardrails.input, gateway, fromHeader),
      outputGuardrails: hosted ? undefined : guardrailsOf(undefined, guardrails.output, gateway, fromHeader)
    }),
    refreshesCache: objectOf<NonNullable<RequestSpec["cache"]>>(spec.cache).forceRefresh === true,
    cacheIsOff: hosted && spec.nitroMode === true
  }
}
