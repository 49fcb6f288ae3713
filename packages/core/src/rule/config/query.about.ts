// About the rules of queries.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted } from "./example-nodes.ts"
import type { queryWarnings } from "./query.ts"

const asking = (query: object) =>
  choosing(
    { mode: "conditional", conditions: [{ query, then: "a" }], default: "b" },
    { ...hosted, name: "a" },
    { ...hosted, name: "b" }
  )

export const aboutQuery: AboutRules<(typeof queryWarnings)[number]> = {
  "config.query-constant": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:60-76" } },
    wrong: asking({}),
    right: asking({ "metadata.plan": "paid" })
  },
  "config.query-unread": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:66-76" } },
    wrong: asking({ $and: [{ "params.stream": true }], "metadata.plan": "paid" }),
    right: asking({ "metadata.plan": "paid", $and: [{ "params.stream": true }] })
  },
  "config.metadata-type": {
    known: { hosted: { documented: "product/observability/metadata" } },
    wrong: asking({ "metadata.level": 3 }),
    right: asking({ "metadata.level": "3" })
  },
  "config.negation-of-absent": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:83-135" } },
    wrong: asking({ "metadata.plan": { $ne: "free" } }),
    right: asking({ "metadata.plan": { $in: ["paid"] } })
  },
  "config.regex-not-last": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:121-127" } },
    wrong: asking({ "params.model": { $regex: "^gpt", $in: ["gpt-4o"] } }),
    right: asking({ "params.model": { $in: ["gpt-4o"], $regex: "^gpt" } })
  },
  "config.regex-slashes": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:121-127" } },
    wrong: asking({ "params.model": { $regex: "/^gpt/i" } }),
    right: asking({ "params.model": { $regex: "^[Gg]pt" } }),
    more: [
      {
        wrong: asking({ "params.model": { $regex: "/^gpt/" } }),
        right: asking({ "params.model": { $regex: "^gpt" } })
      }
    ]
  },
  "config.pathname-anchor": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:150-155" } },
    wrong: asking({ "url.pathname": { $regex: "^/chat" } }),
    right: asking({ "url.pathname": { $regex: "^/v1/chat" } })
  }
}
