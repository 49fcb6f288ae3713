// About the rules of parameters.

import type { AboutRules } from "../../grammar/about.ts"
import { hosted } from "./example-nodes.ts"
import type { parameterWarnings } from "./parameters.ts"

export const aboutParameters: AboutRules<(typeof parameterWarnings)[number]> = {
  "config.credential-in-params": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:493-496" } },
    wrong: { ...hosted, retry: { attempts: 1 }, override_params: { api_key: "sk-fake" } },
    right: { ...hosted, retry: { attempts: 1 }, override_params: { model: "gpt-4o" } }
  },
  "config.headers-in-params": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:493-496" } },
    wrong: { ...hosted, override_params: { headers: { "x-tenant": "a" } } },
    right: { ...hosted, forward_headers: ["x-tenant"] }
  }
}
