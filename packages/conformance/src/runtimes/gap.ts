// What a runtime cannot do, and why. A failure that is not listed is a defect; an entry that does not fail is stale.

import type { SuiteName } from "./suite.ts"

export interface Gap {
  /** The first word of the runtime's name. */
  readonly runtime: string
  readonly suites: ReadonlyArray<SuiteName>
  /** The title of the test. */
  readonly test: string
  /** For the README. */
  readonly reason: string
}

const fetchers = ["fetch", "axios, `fetch` adapter"] as const

export const gaps: ReadonlyArray<Gap> = [
  {
    runtime: "Deno",
    suites: ["axios, `http` adapter"],
    test: "an abort rejects, and reaches the gateway",
    // Also observed with axios alone.
    reason:
      "on a connection that it has kept, Deno sends an aborted request once more; use the `fetch` adapter"
  },
  {
    runtime: "Chromium,",
    suites: fetchers,
    test: "a streamed body passes through",
    reason: "Chromium streams a request body over HTTP/2 only"
  },
  {
    runtime: "Chromium,",
    suites: fetchers,
    test: "a user agent of the caller passes through",
    reason: "Chromium sends its own `user-agent`"
  },
  {
    runtime: "Chromium,",
    suites: fetchers,
    test: "nor does a redirect of a gateway behind https",
    reason: "the page of this test may call no origin but its own, which is http"
  },
  ...[
    "a redirect is handed to a caller who asks for it",
    "the error says where a redirect pointed",
    "a redirect within the gateway's origin is not followed either, and the error says so",
    "a redirect that points nowhere is refused too"
  ].map(test => ({
    runtime: "Chromium,",
    suites: fetchers,
    test,
    reason: "browsers hide the status and fields of a redirect; that it is refused holds there too"
  }))
]
