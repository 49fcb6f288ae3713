// The routing plan: what the gateway would do with a request, as a tree. Types only.

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { LeafSettings } from "./leaf-plan.ts"
import type { Json } from "./printable.ts"

/** The maximum cost of one request. */
export interface WorstCase {
  /** Calls to providers. */
  readonly calls: number
  /** Time spent waiting between calls, in ms. */
  readonly waitMs: number
  /** Calls and waits together, in ms, until the last response's header fields. Absent if a call has no timeout. */
  readonly timeMs?: number
}

/** How a request gets from the parent node to this one. */
export type Arrival =
  /** Every request starts here. */
  | { readonly by: "request" }
  /** The only target that a `single` strategy reads. */
  | { readonly by: "single" }
  /** The target at `position`, from 1, of a fallback: `after` lists which answers of the one before lead to it. */
  | { readonly by: "fallback"; readonly position: number; readonly after: FallbackTrigger }
  /** Drawn by weight; `share` is its chance in the draw, from 0 to 1. */
  | { readonly by: "loadbalance"; readonly weight: number; readonly share: number }
  /** Chosen by any of the `conditions` (their indexes) or, if `isDefault`, because none holds. */
  | { readonly by: "conditional"; readonly conditions: ReadonlyArray<number>; readonly isDefault: boolean }

/** Answers that make a fallback continue: these statuses, or anything outside 200–299. */
export type FallbackTrigger = ReadonlyArray<number> | "not-2xx"

interface Place {
  /**
   * The option path that the gateway reports in `x-portkey-last-used-option-index`, for example `config.targets[1]`.
   */
  readonly path: string
  /** The `name` of the target. */
  readonly name?: string
  readonly arrival: Arrival
  /**
   * The chance that load balancing leads here, from 0 to 1: the product of the shares along the path. Fallbacks and
   * conditions along the path count as certain.
   */
  readonly probability: number
  /** Why no request ever gets here. Absent if one may. */
  readonly unreachable?: string
  /** For this node and its descendants. Absent if a saved config decides. */
  readonly worstCase?: WorstCase
  /** Unexpected behavior, or facts that the plan cannot show, as sentences. */
  readonly notes: ReadonlyArray<string>
}

/** One condition of a conditional strategy. */
export interface ConditionPlan {
  /** The condition in English. */
  readonly words: string
  /** The condition as written in the config. */
  readonly query: Json
  /** The name of the target that it chooses. */
  readonly chooses: string
  /** The index of that target. Absent if no target has the name: the gateway then answers 400. */
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

/** One target is drawn by weight. If it fails, no other is tried. */
export interface LoadBalancePlan extends Place {
  readonly mode: "loadbalance"
  readonly targets: ReadonlyArray<PlanNode>
}

/** The first condition that holds chooses the target. */
export interface ConditionalPlan extends Place {
  readonly mode: "conditional"
  readonly conditions: ReadonlyArray<ConditionPlan>
  /** The target if no condition holds. If absent, the gateway answers 400. */
  readonly otherwise?: { readonly chooses: string; readonly target?: number }
  readonly targets: ReadonlyArray<PlanNode>
}

/** One provider is called. */
export interface LeafPlan extends Place, LeafSettings {
  readonly mode: "leaf"
}

export type StrategyPlan = SinglePlan | FallbackPlan | LoadBalancePlan | ConditionalPlan
export type PlanNode = StrategyPlan | LeafPlan

/** What the gateway would do with a request, after inheritance. Contains no credentials and no header field values. */
export interface RoutingPlan {
  /** The gateway that the plan is for. */
  readonly gateway: Gateway
  readonly root: PlanNode
  /** Notes about the whole plan, as sentences. */
  readonly notes: ReadonlyArray<string>
}
