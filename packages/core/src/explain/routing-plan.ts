// The routing plan: what the gateway would do with a request, as a tree. Types only.

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { LeafSettings } from "./leaf-plan.ts"
import type { Json } from "./printable.ts"

/** What one request can cost at most. */
export interface WorstCase {
  /** Calls to providers. */
  readonly calls: number
  /** Time spent waiting between calls, in ms. */
  readonly waitMs: number
  /** Calls and waits together, in ms, until the last answer's header fields. Absent where a call has no timeout. */
  readonly timeMs?: number
}

/** How a request gets from the node above to this one. */
export type Arrival =
  /** Every request begins here. */
  | { readonly by: "request" }
  /** The only target that a `single` strategy reads. */
  | { readonly by: "single" }
  /** The target at `position`, from 1, of a fallback: `after` says which answers of the one before lead to it. */
  | { readonly by: "fallback"; readonly position: number; readonly after: FallbackTrigger }
  /** Drawn by weight; `share` is the chance of the draw, from 0 to 1. */
  | { readonly by: "loadbalance"; readonly weight: number; readonly share: number }
  /** Chosen by any of the `conditions` (their indexes), or, where `isDefault`, because none holds. */
  | { readonly by: "conditional"; readonly conditions: ReadonlyArray<number>; readonly isDefault: boolean }

/** Answers after which a fallback goes on: these statuses, or anything outside 200–299. */
export type FallbackTrigger = ReadonlyArray<number> | "not-2xx"

interface Place {
  /** The option path that the gateway reports in `x-portkey-last-used-option-index`, for example `config.targets[1]`. */
  readonly path: string
  /** The `name` of the target. */
  readonly name?: string
  readonly arrival: Arrival
  /**
   * The chance that load balancing leads here, from 0 to 1: the product of the shares on the way. Fallbacks and
   * conditions on the way count as certain.
   */
  readonly probability: number
  /** Why no request ever gets here. Absent where one may. */
  readonly unreachable?: string
  /** Of this node and all below it. Absent where a saved config decides. */
  readonly worstCase?: WorstCase
  /** What a reader would not expect, or this plan cannot show; sentences. */
  readonly notes: ReadonlyArray<string>
}

/** One condition of a conditional strategy. */
export interface ConditionPlan {
  /** The condition in English. */
  readonly words: string
  /** The condition as it stands in the config. */
  readonly query: Json
  /** The name of the target that it chooses. */
  readonly chooses: string
  /** The index of that target. Absent where no target has the name: the gateway then answers 400. */
  readonly target?: number
}

/** Only the first target is used. */
export interface SinglePlan extends Place {
  readonly mode: "single"
  readonly targets: ReadonlyArray<PlanNode>
}

/** The targets are tried in order, until an answer is final. */
export interface FallbackPlan extends Place {
  readonly mode: "fallback"
  readonly after: FallbackTrigger
  readonly targets: ReadonlyArray<PlanNode>
}

/** One target is drawn by weight. No other is tried when it fails. */
export interface LoadBalancePlan extends Place {
  readonly mode: "loadbalance"
  readonly targets: ReadonlyArray<PlanNode>
}

/** The first condition that holds chooses the target. */
export interface ConditionalPlan extends Place {
  readonly mode: "conditional"
  readonly conditions: ReadonlyArray<ConditionPlan>
  /** The target when no condition holds. Absent: the gateway then answers 400. */
  readonly otherwise?: { readonly chooses: string; readonly target?: number }
  readonly targets: ReadonlyArray<PlanNode>
}

/** One provider is called. */
export interface LeafPlan extends Place, LeafSettings {
  readonly mode: "leaf"
}

export type StrategyPlan = SinglePlan | FallbackPlan | LoadBalancePlan | ConditionalPlan
export type PlanNode = StrategyPlan | LeafPlan

/** What the gateway would do with a request, after inheritance. Holds no credential and no value of a header field. */
export interface RoutingPlan {
  /** The gateway that it is for. */
  readonly gateway: Gateway
  readonly root: PlanNode
  /** What holds for all of it; sentences. */
  readonly notes: ReadonlyArray<string>
}
