// Nodes without a strategy that are called otherwise than they look.

import { providerOf } from "../../table/provider/index.ts"
import type { Place } from "../../table/walk.ts"
import { catalogModelKeys, nodesAbove } from "../node-kind.ts"
import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

export const leafAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.custom-host-missing",
    on: "provider",
    check(node, walk, at, id) {
      const { provider } = node
      if (typeof provider !== "string" || providerOf.get(provider)?.customHost !== "required") return
      for (const above of nodesAbove(at)) if (above.custom_host !== undefined) return
      const what = `is missing, and ${provider} runs where you put it: the gateway has no address of its own for it`
      warn(walk, at, "custom_host", id, what, 'Add "custom_host": "https://…".')
    }
  },
  {
    id: "config.version-doubled",
    on: "custom_host",
    check({ provider, custom_host: host }, walk, at, id) {
      if (typeof provider !== "string" || providerOf.get(provider)?.versionInPath === undefined) return
      if (typeof host !== "string" || !/\/v1\/*$/.test(host)) return
      const what = `ends in /v1, but the gateway's path for ${provider} brings its own version, so it would stand twice`
      warn(walk, at, "custom_host", id, what, "Take /v1 off.")
    }
  },
  {
    id: "config.catalog-model",
    on: "override_params",
    only: "open-source",
    check(node, walk, at, id) {
      if (node.provider === undefined && at.above !== undefined) return
      // The slug means something to the hosted gateway alone.
      if (!catalogModelKeys(node, "hosted").includes("override_params")) return
      const params: Place = {
        above: at,
        key: "override_params",
        value: node.override_params as object,
        depth: 0
      }
      const what =
        "begins with a slug of the hosted Model Catalog; the open-source gateway sends it to the provider as it is"
      warn(walk, params, "model", id, what, "Write the provider's own name of the model.")
    }
  }
]
