// What is the same for every node of a plan, and what differs.

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { HeaderSettings, UnreadRoute } from "./header-settings.ts"
import type { PlanLimits } from "./plan-limits.ts"
import type { LeafPlan } from "./routing-plan.ts"

export interface PlanContext {
  readonly gateway: Gateway
  /** The route, which determines who is called. Absent if the root or a target of an inline config does. */
  readonly route: UnreadRoute | undefined
  /** The id of a config saved in Portkey that is next to the route. */
  readonly savedConfig: string | undefined
  readonly header: HeaderSettings
  /** Whether the inline config will be saved in Portkey. */
  readonly isSaved: boolean
  readonly limits: PlanLimits
}

/** How a request reaches a target, or why none does. */
export type Way = Pick<LeafPlan, "arrival" | "unreachable">

/** The position of a node in the tree. */
export type NodePlace = Pick<LeafPlan, "path" | "name" | "arrival" | "probability" | "unreachable">
