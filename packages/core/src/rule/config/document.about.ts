// About the rules of whole documents. Each example names the use of its document.

import type { AboutRule, AboutRules, Example } from "../../grammar/about.ts"
import type { ConfigUse } from "../../rows/config/document.ts"
import type { documentErrors, documentWarnings, savedOnlyWarnings } from "./document.ts"
import { choosing, hosted } from "./example-nodes.ts"

interface AboutDocument extends AboutRule {
  readonly use: ConfigUse
  readonly more?: ReadonlyArray<Example & { readonly use: ConfigUse }>
}

const sticky = { enabled: true, hash_fields: ["metadata.user_id"] }
const routing = { hosted: { documented: "product/ai-gateway/configs" } } as const

export const aboutDocument: {
  readonly [Id in keyof AboutRules<
    (typeof documentErrors)[number] | (typeof documentWarnings)[number] | (typeof savedOnlyWarnings)[number]
  >]: AboutDocument
} = {
  "config.no-route": {
    known: routing,
    use: "routing",
    wrong: { retry: { attempts: 3 } },
    right: { ...hosted, retry: { attempts: 3 } }
  },
  "config.no-provider": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/index.ts:167-183" } },
    use: "routing",
    gateway: "open-source",
    wrong: { prompt_id: "pp-1", retry: { attempts: 0 } },
    right: { provider: "openai", api_key: "sk-fake" }
  },
  "config.beside-route": {
    known: routing,
    use: "settings",
    wrong: { ...hosted, retry: { attempts: 3 } },
    right: { retry: { attempts: 3 } },
    more: [
      {
        use: "settings",
        wrong: { retry: { attempts: 0 }, override_params: { model: "@openai/gpt-4o" } },
        right: { retry: { attempts: 0 }, override_params: { model: "gpt-4o" } }
      }
    ]
  },
  "config.empty": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:128-166" } },
    use: "either",
    wrong: {},
    right: hosted
  },
  "config.inline-sticky": {
    known: { hosted: { observed: "src/handlers/handlerUtils.ts:947" } },
    use: "routing",
    wrong: choosing({ mode: "loadbalance", sticky }, hosted, hosted),
    right: choosing({ mode: "loadbalance" }, hosted, hosted)
  },
  "config.inline-breaker": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:998-1010" } },
    use: "routing",
    wrong: choosing(
      { mode: "fallback", cb_config: { failure_threshold: 5, cooldown_interval: 30_000 } },
      hosted,
      hosted
    ),
    right: choosing({ mode: "fallback" }, hosted, hosted)
  },
  "config.name-unread": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:137-148" } },
    use: "either",
    wrong: { ...hosted, name: "a" },
    right: hosted
  },
  "config.weight-unread": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:693-723" } },
    use: "either",
    wrong: { ...hosted, weight: 1 },
    right: hosted
  },
  "config.credential-without-provider": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1032-1129" } },
    use: "either",
    wrong: { aws_region: "us-east-1" },
    right: { cache: { mode: "simple" } }
  }
}
