// A strategy and its targets: neither is anything without the other.

import { modeOf, targetsOf } from "../node-kind.ts"
import type { Rule } from "../shape.ts"
import { complain } from "../walk.ts"

// Portkey docs, changelog/enterprise.
const mostTargets = { root: 100, conditional: 1000, nested: 50 }

export const targetRules: ReadonlyArray<Rule> = [
  {
    id: "config.targets-missing",
    on: "strategy",
    check(node, walk, at, id) {
      if (node.targets !== undefined) return
      complain(
        walk,
        at,
        "targets",
        id,
        "is missing, so the strategy has nothing to choose from",
        'Add "targets": […].'
      )
    }
  },
  {
    id: "config.strategy-missing",
    on: "targets",
    check(node, walk, at, id) {
      // The one documented exception: GET /v1/models.
      if (node.strategy !== undefined || node.fetch_integrated_models === true) return
      const what = "is missing, so the gateway does not know how to choose among targets"
      complain(
        walk,
        at,
        "strategy",
        id,
        what,
        'Add "strategy": { "mode": "single" }, or fallback, loadbalance, conditional.'
      )
    }
  },
  {
    // An empty fallback or loadbalance on the open-source gateway never answers at all.
    id: "config.targets-empty",
    on: "targets",
    check(node, walk, at, id) {
      if (targetsOf(node)?.length !== 0) return
      complain(walk, at, "targets", id, "is empty, so no request is ever answered", "Add a target.")
    }
  },
  {
    id: "config.single-target",
    on: "targets",
    warns: true,
    check(node, walk, at, id) {
      const mode = modeOf(node)
      if (targetsOf(node)?.length !== 1 || (mode !== "fallback" && mode !== "loadbalance")) return
      const what = `has one target, so there is nothing to ${mode === "fallback" ? "fall back to" : "balance"}`
      complain(walk, at, "targets", id, what, 'Add a target, or write "mode": "single".', "warning")
    }
  },
  {
    id: "config.targets-unused",
    on: "targets",
    warns: true,
    check(node, walk, at, id) {
      const count = targetsOf(node)?.length ?? 0
      if (modeOf(node) !== "single" || count < 2) return
      const what = `has ${count} targets, of which mode "single" reads the first`
      complain(walk, at, "targets", id, what, "Take the others out, or choose another mode.", "warning")
    }
  },
  {
    id: "config.fan-out",
    on: "targets",
    warns: true,
    only: "hosted",
    check(node, walk, at, id) {
      const kind = at.above !== undefined ? "nested" : modeOf(node) === "conditional" ? "conditional" : "root"
      const count = targetsOf(node)?.length ?? 0
      if (count <= mostTargets[kind]) return
      const what = `has ${count} targets; Portkey allows ${mostTargets[kind]} here`
      complain(
        walk,
        at,
        "targets",
        id,
        what,
        "Leave some out, or divide them among several configs.",
        "warning"
      )
    }
  }
]
