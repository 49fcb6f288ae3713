// A strategy with too many targets, or too few.

import { modeOf, targetsOf } from "../node-kind.ts"
import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

// Portkey docs, changelog/enterprise.
const mostTargets = { root: 100, conditional: 1000, nested: 50 }

export const targetAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.single-target",
    on: "targets",
    check(node, walk, at, id) {
      const mode = modeOf(node)
      if (targetsOf(node)?.length !== 1 || (mode !== "fallback" && mode !== "loadbalance")) return
      const what = `has one target, so there is nothing to ${mode === "fallback" ? "fall back to" : "balance"}`
      warn(walk, at, "targets", id, what, 'Add a target, or write "mode": "single".')
    }
  },
  {
    id: "config.targets-unused",
    on: "targets",
    check(node, walk, at, id) {
      const count = targetsOf(node)?.length ?? 0
      if (modeOf(node) !== "single" || count < 2) return
      const what = `has ${count} targets, of which mode "single" reads the first`
      warn(walk, at, "targets", id, what, "Take the others out, or choose another mode.")
    }
  },
  {
    id: "config.fan-out",
    on: "targets",
    only: "hosted",
    check(node, walk, at, id) {
      const kind = at.above !== undefined ? "nested" : modeOf(node) === "conditional" ? "conditional" : "root"
      const count = targetsOf(node)?.length ?? 0
      if (count <= mostTargets[kind]) return
      const what = `has ${count} targets; Portkey allows ${mostTargets[kind]} here`
      warn(walk, at, "targets", id, what, "Leave some out, or divide them among several configs.")
    }
  }
]
