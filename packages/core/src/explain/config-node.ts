// Reads one node of a config: leaves out its secrets, and gives its settings units.

import { defined } from "../grammar/defined.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import type { CircuitBreaker } from "../rows/config/circuit-breaker.ts"
import { type CacheSettings, isMaxAge, type Retry } from "../rows/config/settings.ts"
import {
  type Condition,
  type Sticky,
  type Strategy,
  type StrategyMode,
  strategyModes
} from "../rows/config/strategy.ts"
import type { Target } from "../rows/config/tree.ts"
import { guardrailsOf } from "./guardrail-plans.ts"
import type { CachePlan, CircuitBreakerPlan, GuardrailPlan, Origin, RetryPlan } from "./leaf-plan.ts"
import type { PlanLimits } from "./plan-limits.ts"
import { type Json, printable, printableUrl } from "./printable.ts"
import { delaysOf } from "./retry-schedule.ts"
import {
  isObject,
  isTruthy,
  listOf,
  numberOf,
  numbersOf,
  objectOf,
  textOf,
  textsOf,
  type UnreadAs
} from "./unread.ts"
import { defaultWeight } from "./weight-shares.ts"

/** What a node sets for itself and its descendants. It inherits the rest from its parent. */
export interface NodeSettings {
  readonly retry?: RetryPlan
  /** `null` disables the parent's cache. */
  readonly cache?: CachePlan | null
  readonly timeoutMs?: number
  readonly customHost?: string
  readonly forwardHeaders?: ReadonlyArray<string>
  readonly inputGuardrails?: ReadonlyArray<GuardrailPlan>
  readonly outputGuardrails?: ReadonlyArray<GuardrailPlan>
  readonly overrideParams?: Readonly<Record<string, Json>>
  readonly defaultParams?: Readonly<Record<string, Json>>
  readonly dropParams?: ReadonlyArray<string>
  /** `null` if the parent's breaker is ignored here. */
  readonly breaker?: CircuitBreakerPlan | null
}

/** A node of a config: its keys are known, its values may be of any type. */
export type UnreadNode = UnreadAs<Target>

/** The settings of a config node. */
export function settingsOfNode(
  node: UnreadNode,
  gateway: Gateway,
  from: Origin,
  limits: PlanLimits
): NodeSettings {
  const hosted = gateway === "hosted"
  return defined({
    retry: retryOf(node.retry),
    cache: cacheOf(node.cache, gateway),
    // 0 has no effect: it does not disable the parent's timeout (gateway/src/handlers/handlerUtils.ts:553-558).
    timeoutMs: numberOf(node.request_timeout) || undefined,
    customHost: shownHost(node.custom_host),
    forwardHeaders: textsOf(node.forward_headers),
    inputGuardrails: guardrailsOf(node.before_request_hooks, node.input_guardrails, gateway, from),
    outputGuardrails: guardrailsOf(node.after_request_hooks, node.output_guardrails, gateway, from),
    overrideParams: paramsOf(node.override_params, limits),
    defaultParams: hosted ? paramsOf(node.default_params, limits) : undefined,
    dropParams: hosted ? textsOf(node.drop_params) : undefined,
    breaker: hosted ? breakerOf(objectOf<Strategy>(node.strategy)) : undefined
  })
}

/** Statuses that are retried if a config names none (gateway/src/globals.ts:38, and observed on the hosted gateway). */
export const retriedStatuses: ReadonlyArray<number> = [429, 500, 502, 503, 504]

function retryOf(retry: unknown): RetryPlan | undefined {
  if (!isObject(retry)) return undefined
  const read = objectOf<Retry>(retry)
  const attempts = Math.max(0, Math.ceil(numberOf(read.attempts) ?? 0))
  const statuses = numbersOf(read.on_status_codes) ?? retriedStatuses
  return {
    attempts,
    statuses: attempts === 0 ? [] : statuses,
    delaysMs: delaysOf(attempts),
    // Portkey documents the plural, but neither gateway was observed to read it.
    obeysRetryAfter: read.use_retry_after_header === true
  }
}

const secondMs = 1000
const dayMs = 24 * 60 * 60 * secondMs

function cacheOf(cache: unknown, gateway: Gateway): CachePlan | null | undefined {
  if (!isObject(cache)) return undefined
  const read = objectOf<CacheSettings>(cache)
  const mode = textOf(read.mode)
  if (mode === undefined) return null
  const maxAge = numberOf(read.max_age) || undefined
  // In seconds on the hosted gateway, with a week for a missing or invalid value (Portkey docs,
  // cache-simple-and-semantic, and observed); in milliseconds on the open-source one, with a day
  // (gateway/src/middlewares/cache/index.ts:107-108).
  const seconds = maxAge !== undefined && isMaxAge(maxAge) ? maxAge * secondMs : 7 * dayMs
  const maxAgeMs = gateway === "hosted" ? seconds : (maxAge ?? dayMs)
  return { mode, maxAgeMs, refresh: false }
}

/** The hosted gateway's minimum cooldown, in ms, and its default for the requests needed before a share counts. */
const leastCooldownMs = 30_000
const usualMinimumRequests = 5

/** The circuit breaker of a strategy. A conditional strategy reads none and blocks its parent's. */
function breakerOf({ mode, cb_config: given }: UnreadAs<Strategy>): CircuitBreakerPlan | null | undefined {
  if (mode === "conditional") return null
  if (!isObject(given)) return undefined
  const read = objectOf<CircuitBreaker>(given)
  const failures = numberOf(read.failure_threshold)
  const percentage = numberOf(read.failure_threshold_percentage)
  const cooldownMs = numberOf(read.cooldown_interval)
  // A breaker without a cooldown or a threshold never opens.
  if (cooldownMs === undefined || (failures === undefined && percentage === undefined)) return undefined
  return {
    ...defined({ failures, percentage, statuses: numbersOf(read.failure_status_codes) }),
    minimumRequests: numberOf(read.minimum_requests) ?? usualMinimumRequests,
    cooldownMs: Math.max(leastCooldownMs, cooldownMs)
  }
}

/** The printable part of a custom host of any type, or `undefined` if it is empty. */
export function shownHost(host: unknown): string | undefined {
  if (!isTruthy(host)) return undefined
  return printableUrl(typeof host === "string" ? host : "")
}

function paramsOf(params: unknown, limits: PlanLimits): Readonly<Record<string, Json>> | undefined {
  if (!isObject(params)) return undefined
  const printed = printable(params, limits)
  return isObject(printed) ? printed : undefined
}

/** The strategy of a node and its targets. */
export interface StrategyNode {
  readonly mode: StrategyMode
  readonly onStatusCodes: ReadonlyArray<number> | undefined
  readonly conditions: ReadonlyArray<UnreadAs<Condition>>
  readonly default: string | undefined
  readonly sticky: UnreadAs<Sticky> | undefined
  /** Whether it has a circuit breaker of its own, of any kind. */
  readonly hasBreaker: boolean
  readonly targets: ReadonlyArray<UnreadNode>
}

/** The strategy of a node, or `undefined` for a leaf. A node without `strategy.mode` is a leaf, even with targets. */
export function strategyOfNode(node: UnreadNode): StrategyNode | undefined {
  const strategy = objectOf<Strategy>(node.strategy)
  const mode = strategyModes.find(each => each === strategy.mode)
  if (mode === undefined) return undefined
  const sticky = objectOf<Sticky>(strategy.sticky)
  return {
    mode,
    onStatusCodes: numbersOf(strategy.on_status_codes),
    conditions: listOf(strategy.conditions).filter(isObject),
    default: textOf(strategy.default),
    sticky: sticky.enabled === true ? sticky : undefined,
    hasBreaker: isObject(strategy.cb_config),
    targets: listOf(node.targets).map(objectOf<Target>)
  }
}

/** The weight of a target under a load balancer. */
export const weightOfNode = (node: UnreadNode): number => numberOf(node.weight) ?? defaultWeight
