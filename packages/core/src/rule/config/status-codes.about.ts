// About the rules of status codes.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted } from "./example-nodes.ts"
import type { fallbackCodesWarnings, retryCodesWarnings } from "./status-codes.ts"

export const aboutStatusCodes: AboutRules<
  (typeof fallbackCodesWarnings)[number] | (typeof retryCodesWarnings)[number]
> = {
  "config.codes-empty": {
    known: {
      hosted: { observed: "src/handlers/handlerUtils.ts:558" },
      "open-source": { observed: "src/handlers/services/requestContext.ts:148-156" }
    },
    wrong: { ...hosted, retry: { attempts: 1, on_status_codes: [] } },
    right: { ...hosted, retry: { attempts: 1, on_status_codes: [429] } },
    more: [
      {
        wrong: choosing({ mode: "fallback", on_status_codes: [] }, hosted, hosted),
        right: choosing({ mode: "fallback", on_status_codes: [429] }, hosted, hosted)
      }
    ]
  },
  "config.codes-success": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:663-691" } },
    wrong: { ...hosted, retry: { attempts: 1, on_status_codes: [200] } },
    right: { ...hosted, retry: { attempts: 1, on_status_codes: [246] } },
    more: [
      {
        wrong: choosing({ mode: "fallback", on_status_codes: [204] }, hosted, hosted),
        right: choosing({ mode: "fallback", on_status_codes: [246] }, hosted, hosted)
      }
    ]
  }
}
