// About the rules of providers.

import type { AboutRules } from "../../grammar/type.ts"
import { hosted } from "./example-nodes.ts"
import type { providerWarnings } from "./provider.ts"

export const aboutProvider: AboutRules<(typeof providerWarnings)[number]> = {
  "config.provider-with-model": {
    source: "Portkey docs, product/model-catalog",
    wrong: { provider: "@openai-prod/gpt-4o" },
    right: { ...hosted, override_params: { model: "gpt-4o" } }
  },
  "config.unknown-provider": {
    source: "Portkey docs, integrations/llms",
    wrong: { provider: "opnai" },
    right: hosted
  }
}
