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
    test: "an abort rejects the call and closes the connection to the gateway",
    // Also observed with axios alone.
    reason: "on a kept-alive connection, Deno sends an aborted request again; use the `fetch` adapter"
  },
  {
    runtime: "Chromium,",
    suites: fetchers,
    test: "a streamed body is sent",
    reason: "Chromium streams request bodies only over HTTP/2"
  },
  {
    runtime: "Chromium,",
    suites: fetchers,
    test: "a user agent of the caller is sent unchanged",
    reason: "Chromium sends its own `user-agent`"
  },
  {
    runtime: "Chromium,",
    suites: fetchers,
    test: "a redirect of an https gateway takes no secret to another origin",
    reason: "the test page can call only its own origin, which is http"
  },
  ...[
    "a redirect is returned to a caller who asks for it",
    "the error has the origin of a redirect",
    "a redirect within the gateway's origin is refused, and the error says so",
    "a redirect with an invalid location is refused"
  ].map(test => ({
    runtime: "Chromium,",
    suites: fetchers,
    test,
    reason: "browsers hide the status and fields of a redirect, but still refuse it"
  }))
]
