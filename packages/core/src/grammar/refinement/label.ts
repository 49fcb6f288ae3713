// Labels of requests, for analytics and conditional routing.

import { kindOf } from "../../issue/issue.ts"
import type { Problem, Refinement } from "../type.ts"

/** How many characters Portkey documents for one. */
export const longestLabel = 128

/** What there is to say of a longer one. */
export const tooLong = (text: string): Problem => ({
  rule: "value.metadata-length",
  what: `has ${text.length} characters, of which Portkey's logs keep ${longestLabel}`,
  repair: "Shorten it, or send a reference instead."
})

/** The value of a label. Of a longer one a rule warns. */
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
    // The text of a function is code, and a symbol's is for its maker: either may hold a secret, and is no label.
    case "function":
    case "symbol":
      return "Leave it out."
  }
  return `Write ${JSON.stringify(String(value))}, or leave it out.`
}
