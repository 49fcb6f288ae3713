// About the rules of names.

import type { AboutRules } from "../../grammar/about.ts"
import { choosing, hosted } from "./example-nodes.ts"
import type { nameErrors, nameWarnings } from "./names.ts"

const a = { ...hosted, name: "a" }
const b = { ...hosted, name: "b" }
const asks = (then: string) => ({
  mode: "conditional",
  conditions: [{ query: { "metadata.plan": "paid" }, then }],
  default: "b"
})

export const aboutNames: AboutRules<(typeof nameErrors)[number] | (typeof nameWarnings)[number]> = {
  "config.unknown-target": {
    known: {
      hosted: { observed: "src/services/conditionalRouter.ts:141" },
      "open-source": { observed: "src/services/conditionalRouter.ts:137-148" }
    },
    wrong: choosing(asks("c"), a, b),
    right: choosing(asks("a"), a, b),
    more: [
      {
        wrong: choosing(asks("premuim"), { ...a, name: "premium" }, b),
        right: choosing(asks("premium"), { ...a, name: "premium" }, b)
      }
    ]
  },
  "config.target-name-twice": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:137-148" } },
    wrong: choosing(asks("a"), a, b, a),
    right: choosing(asks("a"), a, b)
  },
  "config.target-unreachable": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:137-148" } },
    wrong: choosing(asks("a"), a, b, { ...hosted, name: "c" }),
    right: choosing(asks("a"), a, b)
  },
  "config.name-unread": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:663-723" } },
    wrong: choosing({ mode: "fallback" }, a, hosted),
    right: choosing({ mode: "fallback" }, hosted, hosted)
  }
}
