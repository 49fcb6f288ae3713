// What stays the same at every node while a plan is made, and what differs.

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { HeaderSettings, UnreadRoute } from "./header-settings.ts"
import type { PlanLimits } from "./plan-limits.ts"
import type { LeafPlan } from "./routing-plan.ts"

export interface PlanContext {
  readonly gateway: Gateway
  /** The route, which says who is called; absent where an inline config does, be it in its root or its targets. */
  readonly route: UnreadRoute | undefined
  /** The id of a config saved in Portkey that stands beside the route. */
  readonly savedConfig: string | undefined
  readonly header: HeaderSettings
  /** Whether the inline config is one that will be saved in Portkey. */
  readonly isSaved: boolean
  readonly limits: PlanLimits
}

/** How a request gets to a target, or why none does. */
export type Way = Pick<LeafPlan, "arrival" | "unreachable">

/** Where a node stands in the tree. */
export type NodePlace = Pick<LeafPlan, "path" | "name" | "arrival" | "probability" | "unreachable">
