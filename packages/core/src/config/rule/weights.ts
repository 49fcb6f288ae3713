// Weights: relative shares of a draw (gateway/src/handlers/handlerUtils.ts:693-723).

import { isPlainObject } from "../../table/plain-object.ts"
import { complain } from "../../table/walk.ts"
import { modeOf, targetsOf } from "../node-kind.ts"
import type { Fields, Rule } from "../shape.ts"

/** The weight of a target, whatever it is. */
export const weightOf = (target: unknown): unknown => (isPlainObject(target) ? target.weight : undefined)

/** The weights of a balanced node's targets, as far as they are given. */
export function weightsOf(node: Fields): ReadonlyArray<unknown> | undefined {
  return modeOf(node) === "loadbalance" ? targetsOf(node)?.map(weightOf) : undefined
}

export const weightRules: ReadonlyArray<Rule> = [
  {
    id: "config.weights-sum",
    on: "targets",
    check(node, walk, at, id) {
      const weights = weightsOf(node)
      if (weights === undefined || weights.length === 0) return
      let sum = 0
      for (const weight of weights) {
        const share = weight === undefined ? 1 : weight
        // A weight that is no share is an issue of its own.
        if (typeof share !== "number" || !(share >= 0) || share === Number.POSITIVE_INFINITY) return
        sum += share
      }
      if (sum > 0 && Number.isFinite(sum)) return
      const what = `has weights that sum up to ${sum}, so no target is ever drawn and no request answered`
      complain(walk, at, "targets", id, what, "Give at least one target a weight above 0, for example 1.")
    }
  }
]
