// About the rules of keys that have no effect.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted } from "./example-nodes.ts"
import type { unreadKeyWarnings } from "./unread-keys.ts"

const azure = {
  provider: "azure-openai",
  api_key: "k",
  resource_name: "my-resource",
  deployment_id: "gpt-4o",
  api_version: "2024-10-21"
}

const breaker = { failure_threshold: 5, cooldown_interval: 30_000 }

export const aboutUnreadKeys: AboutRules<(typeof unreadKeyWarnings)[number]> = {
  "config.codes-unread": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:663-691" } },
    wrong: { ...hosted, on_status_codes: [429] },
    right: hosted
  },
  "config.breaker-unread": {
    known: { hosted: { observed: "src/utils/circuitBreaker.ts:50-88" } },
    wrong: { ...choosing({ mode: "fallback" }, hosted, hosted), cb_config: breaker },
    right: choosing({ mode: "fallback", cb_config: breaker }, hosted, hosted)
  },
  "config.strict-on-strategy": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:531-537" } },
    wrong: { ...choosing({ mode: "single" }, hosted), strict_open_ai_compliance: false },
    right: choosing({ mode: "single" }, { ...hosted, strict_open_ai_compliance: false })
  },
  "config.key-unread": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:123" } },
    wrong: { ...azure, azure_model_name: "gpt-4o" },
    right: azure,
    gateway: "open-source"
  }
}
