// Keys in places where they have no effect.

import type { ObjectRule } from "../../grammar/type.ts"
import { isStrategyNode } from "../../rows/config/node-kind.ts"

export const unreadKeyWarnings = [
  {
    id: "config.codes-unread",
    severity: "warning",
    on: ["on_status_codes"],
    find(_node, tell) {
      const what = "is read only in a strategy and in a retry"
      tell(["on_status_codes"], what, 'Write it into "strategy".')
    }
  },
  {
    id: "config.breaker-unread",
    severity: "warning",
    on: ["cb_config"],
    only: "hosted",
    find(_node, tell) {
      const what = "is read only in a strategy, although Portkey's schema allows it here"
      tell(["cb_config"], what, 'Write it into "strategy".')
    }
  },
  {
    id: "config.strict-on-strategy",
    severity: "warning",
    on: ["strict_open_ai_compliance"],
    find(node, tell) {
      if (!isStrategyNode(node)) return
      const what = "is beside targets, which do not inherit it"
      tell(["strict_open_ai_compliance"], what, "Write it into each target.")
    }
  },
  {
    id: "config.key-unread",
    severity: "warning",
    on: ["azure_model_name"],
    find: (_node, tell) =>
      tell(["azure_model_name"], "is never read", 'Write "override_params": { "model": … }.')
  }
] as const satisfies ReadonlyArray<ObjectRule>
