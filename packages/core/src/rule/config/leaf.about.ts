// About the rules of leaves.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted, openSource } from "./example-nodes.ts"
import type { leafErrors, leafWarnings } from "./leaf.ts"

export const aboutLeaf: AboutRules<(typeof leafErrors)[number] | (typeof leafWarnings)[number]> = {
  "config.no-provider": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:781-834" } },
    wrong: choosing({ mode: "fallback" }, hosted, {}),
    right: choosing({ mode: "fallback" }, hosted, hosted)
  },
  "config.incomplete": {
    known: {
      hosted: { observed: "src/middlewares/requestValidator/schema/config.ts:220-258" },
      "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:128-166" }
    },
    wrong: { provider: "openai" },
    right: openSource,
    gateway: "open-source",
    more: [
      {
        wrong: { override_params: { temperature: 0 } },
        right: { retry: { attempts: 0 }, override_params: { temperature: 0 } }
      },
      {
        wrong: { forward_headers: ["x-user-id"] },
        right: { retry: { attempts: 0 }, forward_headers: ["x-user-id"] }
      }
    ]
  },
  "config.vertex-incomplete": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:180-191" } },
    wrong: { provider: "vertex-ai", api_key: "k", retry: { attempts: 1 } },
    right: { provider: "vertex-ai", api_key: "k", vertex_region: "global", vertex_project_id: "p" },
    gateway: "open-source"
  },
  "config.catalog-model": {
    known: {
      hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:115-139" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:493-496" }
    },
    wrong: { ...openSource, override_params: { model: "@openai/gpt-4o" } },
    right: { ...openSource, override_params: { model: "gpt-4o" } },
    gateway: "open-source",
    more: [
      {
        wrong: { ...hosted, override_params: { model: "@openai/gpt-4o" } },
        right: { ...hosted, override_params: { model: "gpt-4o" } }
      }
    ]
  }
}
