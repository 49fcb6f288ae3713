// About keys that only one gateway reads: rules that follow from the keys.

import type { AboutRules } from "../../grammar/about.ts"
import type { hostedOnly, openSourceOnly } from "../../grammar/gateway-rules.ts"
import { hosted, openSource } from "./example-nodes.ts"

export const aboutGateway: AboutRules<typeof hostedOnly | typeof openSourceOnly> = {
  "config.hosted-only": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:12-191" } },
    wrong: { ...openSource, drop_params: ["logprobs"] },
    right: openSource,
    gateway: "open-source"
  },
  "config.open-source-only": {
    known: {
      hosted: { observed: "src/middlewares/requestValidator/schema/config.ts:220-258" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:582-602" }
    },
    wrong: { ...hosted, input_mutators: [] },
    right: hosted
  }
}
