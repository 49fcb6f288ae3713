// A leaf of the plan: the settings in force there, after inheritance and the fields next to the config.

import { defined } from "../grammar/defined.ts"
import type { UnreadNode } from "./config-node.ts"
import { credentialOfNode, credentialOfRoute, forwardedCredential } from "./credential-source.ts"
import { destinationOfNode, destinationOfRoute } from "./destination.ts"
import { fromHeader } from "./header-settings.ts"
import type { Inherited } from "./inheritance.ts"
import type { CachePlan, CircuitBreakerPlan, Destination, LeafSettings, Setting } from "./leaf-plan.ts"
import type { NodePlace, PlanContext } from "./plan-context.ts"
import { type PlanLimits, spend } from "./plan-limits.ts"
import { worstRetries } from "./retry-schedule.ts"
import type { LeafPlan, WorstCase } from "./routing-plan.ts"

/** The plan of the leaf `node`. `inherited` includes the leaf's own settings. */
export function planLeaf(
  node: UnreadNode,
  inherited: Inherited,
  place: NodePlace,
  context: PlanContext
): LeafPlan {
  const settings = withinLimits(settingsOfLeaf(node, inherited, place, context), context.limits)
  const worstCase = worstCaseOf(settings)
  return {
    mode: "leaf",
    ...place,
    ...defined({ worstCase }),
    notes: notesOf(settings, context),
    ...settings
  }
}

function settingsOfLeaf(
  node: UnreadNode,
  inherited: Inherited,
  { path }: NodePlace,
  { gateway, route, header, savedConfig, isSaved }: PlanContext
): LeafSettings {
  const destination = route === undefined ? destinationOfNode(node, gateway) : destinationOfRoute(route)
  const credential =
    route === undefined
      ? credentialOfNode(node, destination, path, gateway)
      : credentialOfRoute(route, destination)
  const forwardHeaders = overridden(header.forwardHeaders, inherited.forwardHeaders)
  return {
    destination,
    credential: forwardsAuthorization(forwardHeaders) ? forwardedCredential : credential,
    ...defined({
      savedConfig,
      customHost: overridden(header.customHost, inherited.customHost),
      forwardHeaders,
      timeoutMs: overridden(header.timeoutMs, inherited.timeoutMs),
      retry: inherited.retry,
      cache: cacheInForce(inherited.cache, header),
      circuitBreaker: isSaved ? breakerInForce(inherited.breaker, destination) : undefined
    }),
    inputGuardrails: joined(inherited.inputGuardrails, header.inputGuardrails),
    outputGuardrails: joined(inherited.outputGuardrails, header.outputGuardrails),
    params: {
      defaults: inherited.defaultParams ?? [],
      overrides: inherited.overrideParams ?? [],
      ...defined({ dropped: inherited.dropParams })
    },
    strictOpenAiCompliance: strictness(node, path, header.strictOpenAiCompliance)
  }
}

const none: ReadonlyArray<never> = []

const joined = <Item>(
  one: ReadonlyArray<Item> = none,
  other: ReadonlyArray<Item> = none
): ReadonlyArray<Item> => [...one, ...other]

/** `settings`, without its lists if the plan has no room for them: leaves share what they inherit. */
function withinLimits(settings: LeafSettings, limits: PlanLimits): LeafSettings {
  const { retry, forwardHeaders, inputGuardrails, outputGuardrails, params, ...others } = settings
  const lists = [
    retry?.value.statuses,
    forwardHeaders?.value,
    inputGuardrails,
    outputGuardrails,
    params.defaults,
    params.overrides,
    params.dropped?.value
  ]
  const size = lists.reduce((sum, list) => sum + (list?.length ?? 0), 0)
  if (spend(limits, size)) return settings
  return {
    ...others,
    inputGuardrails: none,
    outputGuardrails: none,
    params: { defaults: none, overrides: none }
  }
}

function overridden<Value>(
  byHeader: Value | undefined,
  byConfig: Setting<Value> | undefined
): Setting<Value> | undefined {
  return byHeader === undefined ? byConfig : { value: byHeader, from: fromHeader }
}

// A forwarded field replaces the one that the gateway would build from the credential.
const forwardsAuthorization = (names: Setting<ReadonlyArray<string>> | undefined): boolean =>
  names?.value.some(name => name.toLowerCase() === "authorization") ?? false

function cacheInForce(
  cache: Setting<CachePlan | null> | undefined,
  { cacheIsOff, refreshesCache }: PlanContext["header"]
): Setting<CachePlan> | undefined {
  if (cache?.value === undefined || cache.value === null || cacheIsOff) return undefined
  return { value: { ...cache.value, refresh: refreshesCache }, from: cache.from }
}

// A target with its own credential in the config has no circuit breaker.
function breakerInForce(
  breaker: Setting<CircuitBreakerPlan | null> | undefined,
  { by }: Destination
): Setting<CircuitBreakerPlan> | undefined {
  if (breaker === undefined || breaker.value === null || (by !== "catalog" && by !== "virtual-key"))
    return undefined
  return { value: breaker.value, from: breaker.from }
}

/** `false` on either side is enough; it is not inherited (gateway/src/handlers/services/requestContext.ts:99-108). */
function strictness(node: UnreadNode, path: string, byHeader: boolean | undefined): Setting<boolean> {
  const own = node.strict_open_ai_compliance
  if (byHeader === false) return { value: false, from: fromHeader }
  if (typeof own === "boolean") return { value: own, from: path }
  return byHeader === undefined ? { value: true, from: "default" } : { value: true, from: fromHeader }
}

function worstCaseOf(settings: LeafSettings): WorstCase | undefined {
  const { destination, savedConfig, retry, timeoutMs, inputGuardrails, outputGuardrails } = settings
  if (savedConfig !== undefined || destination.by === "api-key") return undefined
  if (destination.by === "nobody") return { calls: 0, waitMs: 0, timeMs: 0 }
  const { calls, waitMs } = worstRetries(retry?.value, { input: inputGuardrails, output: outputGuardrails })
  return { calls, waitMs, ...defined({ timeMs: timeoutMs && calls * timeoutMs.value + waitMs }) }
}

const noteAbout: { readonly [By in Destination["by"]]?: string } = {
  "api-key": "Without a default config that names a provider the gateway answers 400.",
  "request-model":
    "The model is @slug/model. Of @slug alone the provider gets the slug as the name of the model; without a slug the gateway answers 400."
}

function notesOf(settings: LeafSettings, { gateway }: PlanContext): ReadonlyArray<string> {
  const { destination, retry, cache, savedConfig, customHost } = settings
  const notes: string[] = []
  if (destination.by === "nobody") {
    notes.push(
      gateway === "hosted"
        ? "Nothing names a provider: the gateway answers every request with 400."
        : "Nothing names a provider: the gateway answers 500, and a fallback does not go on from there."
    )
  }
  const note = noteAbout[destination.by]
  if (note !== undefined) notes.push(note)
  if (customHost !== undefined && (destination.by === "catalog" || destination.by === "virtual-key")) {
    notes.push(`The key that is stored in Portkey goes to ${customHost.value}.`)
  }
  if (savedConfig !== undefined) {
    notes.push(`What the saved config ${savedConfig} says is known to Portkey only.`)
  }
  if (gateway === "hosted" && retry !== undefined && retry.value.attempts > 5) {
    notes.push("Portkey documents at most 5 retries.")
  }
  if (gateway === "open-source" && retry?.value.obeysRetryAfter === true) {
    notes.push(
      "With use_retry_after_header a last 429 that names no wait becomes a 500; in the npm package any last 429, and no wait is obeyed."
    )
  }
  if (gateway === "open-source" && cache !== undefined) {
    notes.push(
      cache.value.mode === "semantic"
        ? "The open-source gateway stores nothing in a semantic cache."
        : "The open-source gateway caches only where it was built with a cache, which the npm package was not."
    )
  }
  return notes
}
