// A strategy and its targets: each has an effect only with the other.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import type { ObjectRule } from "../../grammar/type.ts"
import { modeOf, targetsOf } from "../../rows/config/node-kind.ts"
import { strategyModes } from "../../rows/config/strategy.ts"

/** What happens to a request if no target can be chosen. */
export const noAnswer: { readonly [G in Gateway]: string } = {
  hosted: "every request is answered with 500",
  "open-source": "no request is ever answered"
}

export const targetErrors = [
  {
    id: "config.targets-missing",
    on: ["strategy"],
    find({ targets }, tell) {
      if (targets !== undefined) return
      tell(["targets"], "is missing, so there is nothing to call", 'Add "targets": […].')
    }
  },
  {
    id: "config.strategy-missing",
    on: ["targets"],
    find(node, tell) {
      // The one documented exception: GET /v1/models.
      if (node.strategy !== undefined || node.fetch_integrated_models === true) return
      tell(
        ["strategy"],
        "is missing, and targets need it",
        `Add "strategy": { "mode": … }, with one of ${strategyModes.join(", ")}.`
      )
    }
  },
  {
    // An empty fallback or loadbalance on the open-source gateway never answers at all.
    id: "config.targets-empty",
    on: ["targets"],
    find(node, tell, { gateway }) {
      if (targetsOf(node)?.length !== 0) return
      tell(["targets"], `is empty, so ${noAnswer[gateway]}`, "Add a target.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

// Portkey docs, changelog/enterprise.
const mostTargets = { root: 100, conditional: 1000, nested: 50 }

export const targetWarnings = [
  {
    id: "config.single-target",
    severity: "warning",
    on: ["targets"],
    of: ["fallback", "loadbalance"],
    find(node, tell) {
      if (targetsOf(node)?.length !== 1) return
      const purpose = modeOf(node) === "fallback" ? "fall back to" : "balance"
      const what = `has one target, so there is nothing to ${purpose}`
      tell(["targets"], what, 'Add a target, or write "mode": "single".')
    }
  },
  {
    id: "config.targets-unused",
    severity: "warning",
    on: ["targets"],
    of: ["single"],
    find(node, tell) {
      const count = targetsOf(node)?.length ?? 0
      if (count < 2) return
      const what = `has ${count} targets, and mode "single" uses only the first`
      tell(["targets"], what, "Remove the others, or choose another mode.")
    }
  },
  {
    id: "config.fan-out",
    severity: "warning",
    on: ["targets"],
    only: "hosted",
    find(node, tell, _allowed, { above }) {
      const kind = above !== undefined ? "nested" : modeOf(node) === "conditional" ? "conditional" : "root"
      const count = targetsOf(node)?.length ?? 0
      if (count <= mostTargets[kind]) return
      const what = `has ${count} targets; Portkey allows ${mostTargets[kind]} here`
      tell(["targets"], what, "Remove some, or split them over several configs.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
