// Retries that do not happen as they are written.

import { isPlainObject } from "../../table/plain-object.ts"
import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

const mostDocumented = 5

export const retryAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.attempts-high",
    on: "attempts",
    check({ attempts }, walk, at, id) {
      if (typeof attempts !== "number" || attempts <= mostDocumented) return
      const what = `is ${attempts}; Portkey documents up to ${mostDocumented}, the last of which waits 16 s`
      warn(walk, at, "attempts", id, what, `Write at most ${mostDocumented}.`)
    }
  },
  {
    // The open-source gateway reads the singular (gateway/src/handlers/retryHandler.ts:108), Portkey's schema has the plural.
    id: "config.retry-after-spelling",
    check(node, walk, at, id) {
      const plural = node.use_retry_after_headers
      const singular = node.use_retry_after_header
      if ((plural === undefined) === (singular === undefined)) return
      const openSource = walk.run.gateway === "open-source"
      if (openSource && plural === undefined) return
      warn(
        walk,
        at,
        plural === undefined ? "use_retry_after_header" : "use_retry_after_headers",
        id,
        openSource
          ? "is a spelling that the open-source gateway ignores"
          : "is one of two spellings: Portkey's schema has use_retry_after_headers, its gateway use_retry_after_header",
        openSource ? "Write use_retry_after_header." : "Write both."
      )
    }
  }
]

/** About a node that has a retry. */
const timeoutNotRetried: Rule = {
  id: "config.timeout-not-retried",
  on: "retry",
  check(node, walk, at, id) {
    if (node.request_timeout === undefined || !isPlainObject(node.retry)) return
    const { attempts, on_status_codes: codes } = node.retry
    if (attempts === 0 || (Array.isArray(codes) && codes.includes(408))) return
    const what = "does not retry 408, which a call that runs out of request_timeout counts as"
    warn(walk, at, "retry", id, what, "Add 408 to on_status_codes, with the other codes that you mean.")
  }
}

/** Timeouts are in ms. */
const timeoutShort: Rule = {
  id: "config.timeout-short",
  on: "request_timeout",
  check({ request_timeout: ms }, walk, at, id) {
    if (typeof ms !== "number" || ms >= 100 || ms < 1 || !Number.isInteger(ms)) return
    warn(
      walk,
      at,
      "request_timeout",
      id,
      `is ${ms} ms, which looks like seconds`,
      `Write ${ms * 1000} for ${ms} s.`
    )
  }
}

/** About the timeout of a node. */
export const timeoutAdvice: ReadonlyArray<Rule> = [timeoutNotRetried, timeoutShort]
