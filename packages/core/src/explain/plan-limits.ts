// How much of a config one plan shows, and what it says where it stops.

import { type Budget, deepest, mostPlanned } from "../budget.ts"

/** What is left to be planned, and what else ended the plan somewhere. */
export interface PlanLimits extends Budget {
  isCyclic: boolean
  isTooDeep: boolean
}

export const newLimits = (): PlanLimits => ({ left: mostPlanned, isCyclic: false, isTooDeep: false })

/** Takes `cost` from what is left; says whether there was so much. */
export function spend(limits: PlanLimits, cost: number): boolean {
  limits.left -= cost
  return limits.left >= 0
}

/** What a node costs beside its settings: its facts are many. */
export const costOfNode = 10

/** What a reader must know about a plan that does not show everything. `check` refuses such a config. */
export function limitNotes({ left, isCyclic, isTooDeep }: PlanLimits): ReadonlyArray<string> {
  const why = [
    ...(left < 0 ? ["the config has more in it than a plan shows"] : []),
    ...(isCyclic ? ["the config contains itself"] : []),
    ...(isTooDeep ? [`the config is nested deeper than ${deepest} levels`] : [])
  ]
  return why.map(reason => `This plan is not complete: ${reason}.`)
}
