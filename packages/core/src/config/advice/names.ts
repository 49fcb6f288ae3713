// Names of targets that nothing calls.

import { isPlainObject } from "../../table/plain-object.ts"
import { modeOf, placeOfTarget, targetsOf } from "../node-kind.ts"
import { callsOf, conditionalTargets, nameOf } from "../rule/names.ts"
import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

export const nameAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.target-unreachable",
    on: "targets",
    check(node, walk, at, id) {
      const targets = conditionalTargets(node)
      if (targets === undefined) return
      const called = new Set([...callsOf(node, at)].map(call => call.name))
      for (const [index, target] of targets.entries()) {
        const name = nameOf(target)
        if (called.has(name as string) || !isPlainObject(target)) continue
        const what =
          name === undefined
            ? "is missing, so no condition can choose the target"
            : "is called by no condition"
        const repair = "Name it in a condition or as the default, or take the target out."
        warn(walk, placeOfTarget(node, at, index), "name", id, what, repair)
      }
    }
  },
  {
    id: "config.name-unread",
    on: "targets",
    check(node, walk, at, id) {
      const mode = modeOf(node)
      if (typeof mode !== "string" || mode === "conditional") return
      for (const [index, target] of (targetsOf(node) ?? []).entries()) {
        if (nameOf(target) === undefined) continue
        const what = 'is read in mode "conditional" only'
        warn(
          walk,
          placeOfTarget(node, at, index),
          "name",
          id,
          what,
          "Leave it out, if it is not for readers."
        )
      }
    }
  }
]
