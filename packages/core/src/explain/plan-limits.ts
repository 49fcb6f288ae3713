// How much of a config one plan shows, and what it reports if it stops early.

import { type Budget, deepest, mostPlanned } from "../budget.ts"

/** How much can still be planned, and other reasons why the plan stopped. */
export interface PlanLimits extends Budget {
  isCyclic: boolean
  isTooDeep: boolean
}

export const newLimits = (): PlanLimits => ({ left: mostPlanned, isCyclic: false, isTooDeep: false })

/** Takes `cost` from the budget; returns whether it was enough. */
export function spend(limits: PlanLimits, cost: number): boolean {
  limits.left -= cost
  return limits.left >= 0
}

/** The cost of a node in addition to its settings, because it has many facts. */
export const costOfNode = 10

/** Notes for a plan that does not show everything. `check` refuses such a config. */
export function limitNotes({ left, isCyclic, isTooDeep }: PlanLimits): ReadonlyArray<string> {
  const why = [
    ...(left < 0 ? ["the config has more in it than a plan shows"] : []),
    ...(isCyclic ? ["the config contains itself"] : []),
    ...(isTooDeep ? [`the config is nested deeper than ${deepest} levels`] : [])
  ]
  return why.map(reason => `This plan is not complete: ${reason}.`)
}
