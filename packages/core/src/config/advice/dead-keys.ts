// Keys that stand where nothing reads them.

import { isStrategyNode } from "../node-kind.ts"
import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

export const deadKeyAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.codes-unread",
    on: "on_status_codes",
    check(_node, walk, at, id) {
      const what = "is not read here, only in a strategy and in a retry"
      warn(walk, at, "on_status_codes", id, what, 'Write it into "strategy".')
    }
  },
  {
    // gateway/src/handlers/handlerUtils.ts:531-537
    id: "config.strict-on-strategy",
    on: "strict_open_ai_compliance",
    check(node, walk, at, id) {
      if (!isStrategyNode(node)) return
      const what = "stands beside targets, which do not inherit it"
      warn(walk, at, "strict_open_ai_compliance", id, what, "Write it into each target.")
    }
  },
  {
    id: "config.key-unread",
    on: "azure_model_name",
    check(_node, walk, at, id) {
      warn(walk, at, "azure_model_name", id, "is never read", 'Write "override_params": { "model": … }.')
    }
  }
]
