// Lists of status codes upon which nothing happens, or too much.

import { quote } from "../../issue/issue.ts"
import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

// A guardrail that fails without `deny` answers 246, which is a 2xx (gateway/src/globals.ts).
const guardrailFailed = 246

const on = "on_status_codes"

/** About the codes upon which something is `done`, in words: `retried`. */
export const adviseOnCodes = (done: string): ReadonlyArray<Rule> => [
  {
    id: "config.codes-empty",
    on,
    check({ [on]: codes }, walk, at, id) {
      if (!Array.isArray(codes) || codes.length > 0) return
      warn(walk, at, on, id, `is empty, so nothing is ever ${done}`, "Name codes, or leave it out.")
    }
  },
  {
    id: "config.codes-success",
    on,
    check({ [on]: codes }, walk, at, id) {
      if (!Array.isArray(codes)) return
      const success = codes.find(
        code => typeof code === "number" && code >= 200 && code < 300 && code !== guardrailFailed
      )
      if (success === undefined) return
      const what = `lists ${quote(success)}, so a success would be ${done}`
      const repair = "Take it out; only 246 (a guardrail failed) is a 2xx that fails."
      warn(walk, at, on, id, what, repair)
    }
  }
]
