// Retries and timeouts that do not happen as written.

import { isPlainObject } from "../../grammar/plain-object.ts"
import type { ObjectRule } from "../../grammar/type.ts"

const mostDocumented = 5

/** Warnings about `retry`. */
export const retryWarnings = [
  {
    id: "config.attempts-high",
    severity: "warning",
    on: ["attempts"],
    find({ attempts }, tell) {
      if (typeof attempts !== "number" || attempts <= mostDocumented) return
      const what = `is ${attempts}; Portkey documents up to ${mostDocumented}, the last of which waits 16 s`
      tell(["attempts"], what, `Write at most ${mostDocumented}.`)
    }
  },
  {
    id: "config.retry-after-spelling",
    severity: "warning",
    on: ["use_retry_after_header", "use_retry_after_headers"],
    find({ use_retry_after_header: singular, use_retry_after_headers: plural }, tell, { gateway }) {
      const given = plural === undefined ? "use_retry_after_header" : "use_retry_after_headers"
      if (plural !== undefined && singular !== undefined) return
      if (gateway === "hosted") {
        const what =
          "is one of two spellings: the gateway was seen to read use_retry_after_header, Portkey documents use_retry_after_headers"
        tell([given], what, "Write both.")
      } else if (singular === undefined) {
        const what = "is a spelling that the open-source gateway ignores"
        // A value of another type has a repair of its own.
        const edit = typeof plural === "boolean" ? { rename: "use_retry_after_header" } : undefined
        tell([given], what, "Write use_retry_after_header.", edit)
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

/** Warnings about the timeout of a node. */
export const timeoutWarnings = [
  {
    id: "config.timeout-not-retried",
    severity: "warning",
    on: ["retry"],
    find({ request_timeout, retry }, tell) {
      if (request_timeout === undefined || !isPlainObject(retry)) return
      const { attempts, on_status_codes: codes } = retry
      if (attempts === 0 || (Array.isArray(codes) && codes.includes(408))) return
      const what = "does not retry 408, the status of a call that exceeds request_timeout"
      tell(["retry"], what, "Add 408 to on_status_codes, and the other codes that you want.")
    }
  },
  {
    id: "config.timeout-short",
    severity: "warning",
    on: ["request_timeout"],
    find({ request_timeout: ms }, tell) {
      if (typeof ms !== "number" || ms >= 100 || ms < 1 || !Number.isInteger(ms)) return
      const inMs = ms * 1000
      tell(["request_timeout"], `is ${ms} ms, which looks like seconds`, `Write ${inMs} for ${ms} s.`, {
        set: inMs
      })
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
