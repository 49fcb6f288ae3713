// Labels of requests, for analytics and conditional routing.

import { kindOf } from "../../issue/issue.ts"
import { type Problem, problem } from "../type.ts"

/** The maximum length that Portkey documents for a label. */
export const longestLabel = 128

/** The problem with a longer label. */
export const tooLong = (text: string): Problem =>
  problem(
    "value.metadata-length",
    `has ${text.length} characters, of which Portkey's logs keep ${longestLabel}`,
    "Shorten it, or send a reference instead."
  )

/** The problem with a label that is not a string. */
export const noLabel = (value: unknown): Problem =>
  problem(
    "shape.metadata-text",
    `must be a string; it is ${kindOf(value)}, which matches no string`,
    repairOf(value)
  )

function repairOf(value: unknown): string {
  if (typeof value === "object" && value !== null) return "Give each part its own key."
  // A function's string is code, and a symbol's is for its author. Neither is a label, and either may hold a secret.
  if (typeof value === "function" || typeof value === "symbol") return "Leave it out."
  return `Write ${JSON.stringify(String(value))}, or leave it out.`
}
