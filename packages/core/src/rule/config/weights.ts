// Weights: the relative shares in a random draw (gateway/src/handlers/handlerUtils.ts:693-723).

import { hasPlainPrototype } from "../../grammar/plain-object.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import { targetsOf } from "../../rows/config/node-kind.ts"
import { modesBut } from "../../rows/config/strategy.ts"
import { noAnswer } from "./targets.ts"

/** The modes that do not read weights. */
const withoutWeights = modesBut("loadbalance")

/** The weight of a target, of any type. */
const weightOf = (target: unknown): unknown => (hasPlainPrototype(target) ? target.weight : undefined)

/** The weight of each target, or `undefined` if it has none. */
const weightsOf = (node: Fields): ReadonlyArray<unknown> => [...(targetsOf(node) ?? [])].map(weightOf)

const isShare = (weight: unknown): weight is number => Number.isFinite(weight) && (weight as number) >= 0

export const weightErrors = [
  {
    id: "config.weights-sum",
    on: ["targets"],
    of: ["loadbalance"],
    find(node, tell, { gateway }) {
      const targets = targetsOf(node) ?? []
      let sum = 0
      for (const target of targets) {
        const share = weightOf(target) ?? 1
        // An invalid weight has an issue of its own.
        if (!isShare(share)) return
        sum += share
      }
      if (targets.length === 0 || (sum > 0 && Number.isFinite(sum))) return
      const what = `has weights that add up to ${sum}, so ${noAnswer[gateway]}`
      tell(["targets"], what, "Give a target a weight above 0.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

export const weightWarnings = [
  {
    id: "config.weights-mixed",
    severity: "warning",
    on: ["targets"],
    of: ["loadbalance"],
    find(node, tell) {
      const weights = weightsOf(node)
      const without = weights.indexOf(undefined)
      if (without < 0 || weights.every(weight => weight === undefined)) return
      const what = "is missing where other targets have one; it counts as 1"
      tell(["targets", without, "weight"], what, "Write a weight for every target.")
    }
  },
  {
    id: "config.weights-fraction",
    severity: "warning",
    on: ["targets"],
    of: ["loadbalance"],
    find(node, tell) {
      const shares = weightsOf(node)
      if (!shares.every(isShare)) return
      const sum = shares.reduce((total, share) => total + share, 0)
      if (!shares.some(share => share > 0 && share < 1) || Math.abs(sum - 1) < 1e-6) return
      const what = `has fractional weights that add up to ${Number(sum.toPrecision(6))}, not 1; they count relative to the sum`
      tell(["targets"], what, "Check that none is missing.")
    }
  },
  {
    id: "config.weight-unread",
    severity: "warning",
    on: ["targets"],
    of: withoutWeights,
    find(node, tell) {
      for (const [index, weight] of weightsOf(node).entries()) {
        if (weight === undefined) continue
        tell(["targets", index, "weight"], 'is read only in mode "loadbalance"', "Leave it out.", {
          remove: true
        })
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
