// What the hosted gateway does for a saved config alone. Apart from the other rules of documents, so that no bundle that
// only compiles has it.

import { isPlainObject } from "../../grammar/plain-object.ts"
import type { Fields, ObjectRule, Tell } from "../../grammar/type.ts"
import { nodesIn } from "../../rows/config/node-kind.ts"

/** Reports a key of a strategy, wherever it stands in the document. */
function tellOf(key: string, config: Fields, tell: Tell, what: string): void {
  for (const { node, path } of nodesIn(config)) {
    if (!isPlainObject(node.strategy) || node.strategy[key] === undefined) continue
    tell([...path, "strategy", key], what, "Save the config in Portkey, and name it by its id.")
  }
}

const noEffect = "has no effect in a config that travels with the request"

export const inlineWarnings = [
  {
    id: "config.inline-sticky",
    severity: "warning",
    on: [],
    of: ["routing"],
    only: "hosted",
    find: (config, tell) => tellOf("sticky", config, tell, `${noEffect}: each request is drawn anew`)
  },
  {
    id: "config.inline-breaker",
    severity: "warning",
    on: [],
    of: ["routing"],
    only: "hosted",
    find: (config, tell) => tellOf("cb_config", config, tell, `${noEffect}: the circuit never opens`)
  }
] as const satisfies ReadonlyArray<ObjectRule>
