// About the rules of retries and timeouts.

import type { AboutRules } from "../../grammar/about.ts"
import { hosted, openSource } from "./example-nodes.ts"
import type { retryWarnings, timeoutWarnings } from "./retry.ts"

export const aboutRetry: AboutRules<(typeof retryWarnings)[number] | (typeof timeoutWarnings)[number]> = {
  "config.attempts-high": {
    known: { hosted: { documented: "product/ai-gateway/automatic-retries" } },
    wrong: { ...hosted, retry: { attempts: 6 } },
    right: { ...hosted, retry: { attempts: 5 } }
  },
  "config.retry-after-spelling": {
    known: {
      hosted: { observed: "src/middlewares/requestValidator/schema/config.ts:168" },
      "open-source": { observed: "src/handlers/retryHandler.ts:108" }
    },
    wrong: { ...hosted, retry: { attempts: 1, use_retry_after_headers: true } },
    right: { ...hosted, retry: { attempts: 1, use_retry_after_header: true, use_retry_after_headers: true } },
    more: [
      {
        wrong: { ...openSource, retry: { attempts: 1, use_retry_after_headers: true } },
        right: { ...openSource, retry: { attempts: 1, use_retry_after_header: true } },
        gateway: "open-source"
      }
    ]
  },
  "config.timeout-not-retried": {
    known: { hosted: { documented: "product/ai-gateway/request-timeouts" } },
    wrong: { ...hosted, request_timeout: 1000, retry: { attempts: 1 } },
    right: { ...hosted, request_timeout: 1000, retry: { attempts: 1, on_status_codes: [408] } }
  },
  "config.timeout-short": {
    known: { hosted: { documented: "product/ai-gateway/request-timeouts" } },
    wrong: { ...hosted, request_timeout: 30 },
    right: { ...hosted, request_timeout: 30_000 }
  }
}
