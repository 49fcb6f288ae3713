// Weights: relative shares of a draw (gateway/src/handlers/handlerUtils.ts:693-723).

import { isPlainObject } from "../../table/plain-object.ts"
import { modeOf, placeOfTarget, targetsOf } from "../node-kind.ts"
import type { Fields, Rule } from "../shape.ts"
import { complain } from "../walk.ts"

const weightOf = (target: unknown): unknown => (isPlainObject(target) ? target.weight : undefined)

/** The weights of a balanced node's targets, as far as they are given. */
function weightsOf(node: Fields): ReadonlyArray<unknown> | undefined {
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
  },
  {
    id: "config.weights-mixed",
    on: "targets",
    warns: true,
    check(node, walk, at, id) {
      const weights = weightsOf(node)
      const without = weights?.indexOf(undefined) ?? -1
      if (weights === undefined || without < 0 || weights.every(weight => weight === undefined)) return
      const what = "is missing where other targets have one; it counts as 1"
      const place = placeOfTarget(node, at, without)
      complain(walk, place, "weight", id, what, "Write a weight for every target.", "warning")
    }
  },
  {
    id: "config.weights-fraction",
    on: "targets",
    warns: true,
    check(node, walk, at, id) {
      const weights = weightsOf(node)
      if (weights === undefined || !weights.every(weight => typeof weight === "number" && weight >= 0)) return
      const shares = weights as ReadonlyArray<number>
      const sum = shares.reduce((total, share) => total + share, 0)
      if (!(sum > 0) || !shares.some(share => share > 0 && share < 1) || Math.abs(sum - 1) < 1e-6) return
      const what = `has fractional weights that sum up to ${Number(sum.toPrecision(6))}, not 1; they count relative to the sum`
      complain(walk, at, "targets", id, what, "Check that none is missing.", "warning")
    }
  },
  {
    id: "config.weight-unread",
    on: "targets",
    warns: true,
    check(node, walk, at, id) {
      const mode = modeOf(node)
      if (typeof mode !== "string" || mode === "loadbalance") return
      const targets = targetsOf(node) ?? []
      for (const [index, target] of targets.entries()) {
        if (weightOf(target) === undefined) continue
        const what = 'is read in mode "loadbalance" only'
        complain(walk, placeOfTarget(node, at, index), "weight", id, what, "Leave it out.", "warning")
      }
    }
  }
]
