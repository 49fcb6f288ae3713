// Labels of requests, for analytics and conditional routing.

import { kindOf } from "../../issue/issue.ts"
import type { Problem, Refinement } from "../type.ts"

/** The maximum length that Portkey documents for a label. */
export const longestLabel = 128

/** The problem with a longer label. */
export const tooLong = (text: string): Problem => ({
  rule: "value.metadata-length",
  what: `has ${text.length} characters, of which Portkey's logs keep ${longestLabel}`,
  repair: "Shorten it, or send a reference instead."
})

/** The value of a label. A rule warns about one that is too long. */
export const label = {
  name: "a label",
  problem: () => undefined,
  noText: value => ({
    rule: "shape.metadata-text",
    what: `must be a string; it is ${kindOf(value)}, which never equals the text in a routing condition`,
    repair: repairOf(value)
  })
} as const satisfies Refinement

function repairOf(value: unknown): string {
  switch (typeof value) {
    case "object":
      if (value !== null) return "Metadata is flat: give each part a key."
      break
    // A function's string is code, and a symbol's is for its author. Neither is a label, and either may hold a secret.
    case "function":
    case "symbol":
      return "Leave it out."
  }
  return `Write ${JSON.stringify(String(value))}, or leave it out.`
}
