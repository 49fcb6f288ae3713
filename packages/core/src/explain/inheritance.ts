// How a config's nodes inherit settings, as the gateway merges them (gateway/src/handlers/handlerUtils.ts:488-644).

import { defined } from "../grammar/defined.ts"
import type { NodeSettings } from "./config-node.ts"
import type { Origin, ParamPlan, Setting } from "./leaf-plan.ts"
import { type PlanLimits, spend } from "./plan-limits.ts"

type Guardrails = Pick<NodeSettings, "inputGuardrails" | "outputGuardrails">

/** The settings that a node replaces whole, each with its origin. */
type Replaced = Omit<NodeSettings, keyof Guardrails | "overrideParams" | "defaultParams">
type WithOrigins<Settings> = { readonly [K in keyof Settings]?: Setting<Exclude<Settings[K], undefined>> }

/** The settings in force at one node, its own and inherited. */
export interface Inherited extends WithOrigins<Replaced>, Guardrails {
  readonly overrideParams?: ReadonlyArray<ParamPlan>
  readonly defaultParams?: ReadonlyArray<ParamPlan>
}

/** The settings in force at the node at `from`, given its `own` settings and those in force `above` it. */
export function inherit(above: Inherited, own: NodeSettings, from: Origin, limits: PlanLimits): Inherited {
  const or = <Value>(mine: Value | undefined, theirs: Setting<Value> | undefined) =>
    mine === undefined ? theirs : { value: mine, from }
  return defined({
    retry: or(own.retry, above.retry),
    cache: or(own.cache, above.cache),
    timeoutMs: or(own.timeoutMs, above.timeoutMs),
    customHost: or(own.customHost, above.customHost),
    forwardHeaders: or(own.forwardHeaders, above.forwardHeaders),
    inputGuardrails: own.inputGuardrails ?? above.inputGuardrails,
    outputGuardrails: own.outputGuardrails ?? above.outputGuardrails,
    overrideParams: merge(above.overrideParams, own.overrideParams, from, limits),
    defaultParams: merge(above.defaultParams, own.defaultParams, from, limits),
    // A list has no keys to merge by, so the nearest one applies.
    dropParams: or(own.dropParams, above.dropParams),
    breaker: or(own.breaker, above.breaker)
  })
}

/** Merges key by key, not deeper: an object in a node replaces the one in its parent. */
function merge(
  above: ReadonlyArray<ParamPlan> | undefined,
  own: NodeSettings["overrideParams"],
  from: Origin,
  limits: PlanLimits
): ReadonlyArray<ParamPlan> | undefined {
  if (own === undefined) return above
  // A node with params of its own gets a copy of its parent's.
  if (!spend(limits, above?.length ?? 0)) return undefined
  const merged = new Map((above ?? []).map(param => [param.key, param]))
  for (const [key, value] of Object.entries(own)) merged.set(key, { key, value, from })
  return [...merged.values()]
}
