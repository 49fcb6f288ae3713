// The position of a request in a trace, in the format of W3C Trace Context.

import { words } from "../../issue/words.ts"
import type { Refinement } from "../type.ts"

const pattern = /^[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/

/** A `traceparent` (https://www.w3.org/TR/trace-context/#traceparent-header). */
export const traceParent = {
  name: "a W3C traceparent",
  problem: text =>
    pattern.test(text)
      ? undefined
      : {
          rule: "value.traceparent",
          what: words`is ${{ quoted: text }}, not version-traceid-parentid-flags in lower-case hex`,
          repair:
            'Write it as your tracer does, for example "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".'
        },
  pattern
} as const satisfies Refinement
