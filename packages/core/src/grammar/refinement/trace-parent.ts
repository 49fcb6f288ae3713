// The position of a request in a trace, in the format of W3C Trace Context.

import { words } from "../../issue/words.ts"
import { problem, type Refinement } from "../type.ts"

export const traceParentPattern = /^[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/

/** A `traceparent` (https://www.w3.org/TR/trace-context/#traceparent-header). */
export const traceParent: Refinement = text =>
  traceParentPattern.test(text)
    ? undefined
    : problem(
        "value.traceparent",
        words`is ${{ quoted: text }}, not a W3C traceparent in lower case`,
        "Write it as your tracer does."
      )
