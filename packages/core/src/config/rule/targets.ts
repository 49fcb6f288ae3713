// A strategy and its targets: neither is anything without the other.

import { complain } from "../../table/walk.ts"
import { targetsOf } from "../node-kind.ts"
import type { Rule } from "../shape.ts"

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
  }
]
