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
export function noLabel(value: unknown): Problem {
  const kind = kindOf(value)
  return problem(
    "shape.metadata-text",
    `must be a string; it is ${kind}, which matches no string`,
    repairOf(value, kind)
  )
}

function repairOf(value: unknown, kind: string): string {
  // An array or a plain object.
  if (kind.startsWith("an ")) return "Give each part its own key."
  // The string of a Date or of another class instance is seldom the label that is meant, a function's is code, and a
  // symbol's is for its author. Any of them may hold a secret.
  const isOpaque = Object(value) === value || typeof value === "symbol"
  return `Write ${isOpaque ? "a string" : JSON.stringify(String(value))}, or leave it out.`
}
