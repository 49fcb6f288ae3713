// Lists of status codes that trigger nothing, or too much.

import type { ObjectRule } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"

// A guardrail that fails without `deny` answers 246, which is a 2xx (gateway/src/globals.ts).
const guardrailFailed = 246

const key = "on_status_codes"

/** Warnings about the codes that trigger an action, with `done` as its name: `retried`. */
const codesWarnings = (done: string) =>
  [
    {
      id: "config.codes-empty",
      severity: "warning",
      on: [key],
      find({ [key]: codes }, tell) {
        if (!Array.isArray(codes) || codes.length > 0) return
        tell([key], `is empty, so nothing is ever ${done}`, "Name codes, or leave it out.")
      }
    },
    {
      id: "config.codes-success",
      severity: "warning",
      on: [key],
      find({ [key]: codes }, tell) {
        if (!Array.isArray(codes)) return
        const success = codes.find(
          code => typeof code === "number" && code >= 200 && code < 300 && code !== guardrailFailed
        )
        if (success === undefined) return
        const what = words`lists ${{ quoted: success }}, so a success would be ${done}`
        tell([key], what, "Remove it; only 246 (a guardrail failed) is a 2xx that fails.")
      }
    }
  ] as const satisfies ReadonlyArray<ObjectRule>

export const fallbackCodesWarnings = codesWarnings("a reason to fall back")
export const retryCodesWarnings = codesWarnings("retried")
