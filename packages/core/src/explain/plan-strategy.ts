// The strategies of a plan: their targets, and how a request reaches each one.

import { match } from "ts-pattern"
import { defined } from "../grammar/defined.ts"
import { conditionsOf } from "./condition-plans.ts"
import { type StrategyNode, type UnreadNode, weightOfNode } from "./config-node.ts"
import type { NodePlace, PlanContext, Way } from "./plan-context.ts"
import { costOfNode, spend } from "./plan-limits.ts"
import type { Arrival, PlanNode, StrategyPlan } from "./routing-plan.ts"
import { conditionNotes, strategyNotes } from "./strategy-notes.ts"
import { textOf } from "./unread.ts"
import { sharesOf } from "./weight-shares.ts"
import { inSequence, whicheverIsWorse } from "./worst-case.ts"

/** Plans one target at its place. */
export type PlanTarget = (target: UnreadNode, place: NodePlace) => PlanNode

/** The plan of a strategy node; `planTarget` plans the nodes below it. */
export function planStrategy(
  node: UnreadNode,
  strategy: StrategyNode,
  place: NodePlace,
  context: PlanContext,
  planTarget: PlanTarget
): StrategyPlan {
  const { gateway, limits } = context
  const common = { ...place, notes: strategyNotes(node, strategy, context) }
  const targets = (ways: ReadonlyArray<Way>, cost = costOfNode): ReadonlyArray<PlanNode> => {
    const planned: PlanNode[] = []
    for (const [index, target] of strategy.targets.entries()) {
      if (!spend(limits, cost)) break
      planned.push(planTarget(target, placeBelow(place, target, index, ways[index])))
    }
    return planned
  }
  return match(strategy.mode)
    .with("single", mode => {
      const ways = strategy.targets.map((_, index) => singleWay(index))
      return withWorstCase({ mode, ...common, targets: targets(ways) })
    })
    .with("fallback", mode => {
      const after = strategy.onStatusCodes ?? ("not-2xx" as const)
      const ways = strategy.targets.map((_, index) => fallbackWay(index, after))
      // Each target repeats the answers after which it is called.
      return withWorstCase({ mode, ...common, after, targets: targets(ways, costOfNode + after.length) })
    })
    .with("loadbalance", mode =>
      withWorstCase({ mode, ...common, targets: targets(loadBalanceWays(strategy)) })
    )
    .with("conditional", mode => {
      const { ways, ...conditions } = conditionsOf(strategy, gateway, limits)
      const notes = [...common.notes, ...conditionNotes(strategy, conditions.conditions, gateway)]
      return withWorstCase({ mode, ...common, notes, ...conditions, targets: targets(ways) })
    })
    .exhaustive()
}

function singleWay(index: number): Way {
  const arrival = { by: "single" } as const
  return index === 0 ? { arrival } : { arrival, unreachable: "a single strategy reads its first target only" }
}

function fallbackWay(index: number, after: Extract<Arrival, { by: "fallback" }>["after"]): Way {
  const arrival = { by: "fallback", position: index + 1, after } as const
  return index > 0 && after.length === 0
    ? { arrival, unreachable: "on_status_codes is empty, so the first answer is final" }
    : { arrival }
}

function loadBalanceWays({ targets }: StrategyNode): ReadonlyArray<Way> {
  const weights = targets.map(weightOfNode)
  const shares = sharesOf(weights)
  return weights.map((weight, index) => {
    const share = shares[index] ?? 0
    const arrival = { by: "loadbalance", weight, share } as const
    return share > 0 ? { arrival } : { arrival, unreachable: `weight ${weight} is never drawn` }
  })
}

function placeBelow(above: NodePlace, target: UnreadNode, index: number, way: Way | undefined): NodePlace {
  const arrival = way?.arrival ?? { by: "single" }
  const share = arrival.by === "loadbalance" ? arrival.share : 1
  const unreachable = above.unreachable === undefined ? way?.unreachable : `${above.path} is never reached`
  return {
    path: `${above.path}.targets[${index}]`,
    ...defined({ name: textOf(target.name), unreachable }),
    arrival,
    probability: above.probability * share
  }
}

function withWorstCase<Plan extends StrategyPlan>(plan: Plan): Plan {
  const cases = plan.targets.filter(each => each.unreachable === undefined).map(each => each.worstCase)
  const worstCase = plan.mode === "fallback" ? inSequence(cases) : whicheverIsWorse(cases)
  return { ...plan, ...defined({ worstCase }) }
}
