// Lists of HTTP status codes.

import { quote } from "../issue/issue.ts"
import type { Check, Shape } from "./shape.ts"
import { also, complainOfType, listOf } from "./value-shape.ts"
import { complain, type Walk } from "./walk.ts"

// A guardrail that fails without `deny` answers 246, which is a 2xx (gateway/src/globals.ts).
const guardrailFailed = 246

const statusCode: Shape = {
  form: { is: "number", min: 100, max: 599, whole: true },
  check(value, walk, at, key) {
    if (typeof value !== "number") {
      const repair =
        typeof value === "string" && /^\d{3}$/.test(value)
          ? `Write ${value} without quotes.`
          : "Write for example 429."
      complainOfType(value, walk, at, key, "a number, an HTTP status code", repair)
    } else if (!(value >= 100 && value <= 599 && Number.isInteger(value))) {
      const what = `is ${quote(value)}, which no answer ever has as its status`
      complain(walk, at, key, "config.status-code", what, "Write a whole number from 100 to 599.")
    }
  }
}

/** Status codes that say what counts as a failure. */
export const failureCodes: Shape = listOf(statusCode, "status codes")

/** Status codes upon which something happens; `done` is that in words: `retried`. */
export function codesTo(done: string): Shape {
  const advise: Check = (value, walk, at, key) => {
    if (!walk.run.warnings || !Array.isArray(value) || at === undefined || walk.left < 0) return
    if (value.length === 0) {
      warn(
        walk,
        at,
        key,
        "config.codes-empty",
        `is empty, so nothing is ever ${done}`,
        "Name codes, or leave it out."
      )
    }
    const success = value.find(code => code >= 200 && code < 300 && code !== guardrailFailed)
    if (success === undefined) return
    const what = `lists ${quote(success)}, so a success would be ${done}`
    warn(
      walk,
      at,
      key,
      "config.codes-success",
      what,
      "Take it out; only 246 (a guardrail failed) is a 2xx that fails."
    )
  }
  return also(failureCodes, advise)
}

function warn(
  walk: Walk,
  at: Parameters<typeof complain>[1],
  key: string | number,
  rule: string,
  what: string,
  repair: string
): void {
  complain(walk, at, key, rule, what, repair, "warning")
}
