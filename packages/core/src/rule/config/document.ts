// Rules about a whole document: whether it fits its use, and which keys have a meaning only in a target. The
// discriminator here is the use of the document.

import { hasPlainPrototype } from "../../grammar/plain-object.ts"
import type { ObjectRule } from "../../grammar/type.ts"
import type { ConfigUse } from "../../rows/config/document.ts"
import {
  catalogModelKeys,
  isEmpty,
  namesProviders,
  nodesIn,
  parameterKeys,
  pathOfNode
} from "../../rows/config/node-kind.ts"
import { routingKeys } from "../../rows/config/tree.ts"

export const documentErrors = [
  {
    id: "config.no-route",
    on: [],
    of: ["routing"],
    find(config, tell) {
      if (namesProviders(config, "hosted")) return
      tell([], "names no provider, so there is nothing to call", "Name a provider in it or beside it.")
    }
  },
  {
    id: "config.no-provider",
    on: [],
    of: ["routing"],
    only: "open-source",
    find(config, tell, { gateway }) {
      if (namesProviders(config, gateway) || !namesProviders(config, "hosted")) return
      const what = "names no provider that the open-source gateway knows"
      tell([], what, 'Add "provider" and "api_key".')
    }
  },
  {
    id: "config.beside-route",
    on: [],
    of: ["settings"],
    find(config, tell, { gateway }) {
      const keys = Object.keys(config).filter(key => config[key] !== undefined && routingKeys.has(key))
      const ofModels = catalogModelKeys(config, gateway).map(key => [key, "model"])
      for (const path of [...keys.map(key => [key]), ...ofModels])
        tell(
          path,
          "is not allowed beside a route, which names the provider",
          "Leave it out, or make the config the route."
        )
    }
  },
  {
    id: "config.empty",
    on: [],
    of: ["either"],
    find(config, tell) {
      if (!isEmpty(config)) return
      tell([], "is empty, so the gateway answers 400", "Leave it out, or write one.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

const models: ReadonlySet<string> = new Set(parameterKeys)

/**
 * A quick test on a document's keys and text: true, the usual case, means that {@link documentErrors} finds nothing.
 */
export const fitsAtOnce: {
  readonly [Use in ConfigUse]: (keys: ReadonlyArray<string>, text: string) => boolean
} = {
  routing: keys => keys.some(key => key === "provider" || key === "strategy" || key === "targets"),
  settings: (keys, text) =>
    !keys.some(key => routingKeys.has(key) || (models.has(key) && text.includes('"@'))),
  // Stryker disable next-line ArrowFunction,ConditionalExpression,EqualityOperator: without it the rules find the same
  either: keys => keys.length > 0
}

/** What the hosted gateway does only for a saved config, by the key of the strategy. */
const savedOnly = [
  {
    key: "sticky",
    id: "config.inline-sticky",
    what: "has no effect in a config that travels with the request: each request chooses its target anew"
  },
  {
    key: "cb_config",
    id: "config.inline-breaker",
    what: "has no effect in a config that travels with the request: the circuit never opens"
  }
] as const

export const savedOnlyWarnings = savedOnly.map(
  ({ key, id, what }) =>
    ({
      id,
      severity: "warning",
      on: [],
      of: ["routing"],
      only: "hosted",
      find(config, tell) {
        for (const each of nodesIn(config)) {
          const { strategy } = each.node
          if (!hasPlainPrototype(strategy) || strategy[key] === undefined) continue
          tell(
            [...pathOfNode(each), "strategy", key],
            what,
            "Save the config in Portkey, and name it by its id."
          )
        }
      }
    }) as const satisfies ObjectRule
)

// The rules above already report these.
const onlyInTargets: ReadonlySet<string> = new Set(["name", "weight"])

/** The rule about a key of targets at the top of a config. */
const ofTarget = <const Id extends string>(id: Id, key: "name" | "weight") =>
  ({
    id,
    severity: "warning",
    on: [],
    of: ["routing", "either"],
    find(config, tell) {
      if (config[key] === undefined) return
      tell([key], "is read only in a target", "Leave it out.", { remove: true })
    }
  }) as const satisfies ObjectRule

export const documentWarnings = [
  ofTarget("config.name-unread", "name"),
  ofTarget("config.weight-unread", "weight"),
  {
    id: "config.credential-without-provider",
    severity: "warning",
    on: [],
    of: ["routing", "either"],
    find(config, tell) {
      // If only the hosted gateway finds a provider here, another rule reports that to the open-source one.
      if (namesProviders(config, "hosted")) return
      for (const key of Object.keys(config)) {
        if (config[key] === undefined || !routingKeys.has(key) || onlyInTargets.has(key)) continue
        const what = "has no provider beside it, so the fields of the request overwrite it"
        tell([key], what, 'Add "provider".')
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
