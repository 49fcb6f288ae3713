// Weights that draw otherwise than they look.

import { modeOf, placeOfTarget, targetsOf } from "../node-kind.ts"
import { weightOf, weightsOf } from "../rule/weights.ts"
import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

export const weightAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.weights-mixed",
    on: "targets",
    check(node, walk, at, id) {
      const weights = weightsOf(node)
      const without = weights?.indexOf(undefined) ?? -1
      if (weights === undefined || without < 0 || weights.every(weight => weight === undefined)) return
      const what = "is missing where other targets have one; it counts as 1"
      const place = placeOfTarget(node, at, without)
      warn(walk, place, "weight", id, what, "Write a weight for every target.")
    }
  },
  {
    id: "config.weights-fraction",
    on: "targets",
    check(node, walk, at, id) {
      const weights = weightsOf(node)
      if (weights === undefined || !weights.every(weight => typeof weight === "number" && weight >= 0)) return
      const shares = weights as ReadonlyArray<number>
      const sum = shares.reduce((total, share) => total + share, 0)
      if (!(sum > 0) || !shares.some(share => share > 0 && share < 1) || Math.abs(sum - 1) < 1e-6) return
      const what = `has fractional weights that sum up to ${Number(sum.toPrecision(6))}, not 1; they count relative to the sum`
      warn(walk, at, "targets", id, what, "Check that none is missing.")
    }
  },
  {
    id: "config.weight-unread",
    on: "targets",
    check(node, walk, at, id) {
      const mode = modeOf(node)
      if (typeof mode !== "string" || mode === "loadbalance") return
      const targets = targetsOf(node) ?? []
      for (const [index, target] of targets.entries()) {
        if (weightOf(target) === undefined) continue
        const what = 'is read in mode "loadbalance" only'
        warn(walk, placeOfTarget(node, at, index), "weight", id, what, "Leave it out.")
      }
    }
  }
]
