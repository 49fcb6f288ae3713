// The leaves of a plan.

import type { LeafPlan, PlanNode, RoutingPlan } from "./routing-plan.ts"

/** Every leaf of a plan, including unreachable ones, in the order of the config. */
export function leavesOf({ root }: Pick<RoutingPlan, "root">): ReadonlyArray<LeafPlan> {
  return leavesBelow(root)
}

const leavesBelow = (node: PlanNode): ReadonlyArray<LeafPlan> =>
  node.mode === "leaf" ? [node] : node.targets.flatMap(leavesBelow)
