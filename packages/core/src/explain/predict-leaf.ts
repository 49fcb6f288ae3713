// The calls of one leaf: its retries, its timeout and its guardrails.

import type { GuardrailPlan, RetryPlan } from "./leaf-plan.ts"
import { delayBeforeRetryMs, longestRetryAfterMs } from "./retry-schedule.ts"
import type { LeafPlan } from "./routing-plan.ts"
import type { PredictedCall, ProviderAnswer } from "./scenario.ts"

/** How a leaf ends. */
export interface LeafOutcome {
  readonly calls: ReadonlyArray<PredictedCall>
  readonly status: number
  readonly retryAttemptCount: number
  readonly elapsedMs: number
}

const noRetry: RetryPlan = { attempts: 0, statuses: [], delaysMs: [], obeysRetryAfter: false }

/**
 * The calls of one leaf whose provider gives `answers` and then 200s. `input` is the result of its input guardrails.
 *
 * A status that a guardrail set can be retried like any other, but restarts the whole series of retries without a wait
 * (gateway/src/handlers/handlerUtils.ts:1205-1298).
 */
export function predictLeaf(
  leaf: LeafPlan,
  answers: ReadonlyArray<number | ProviderAnswer>,
  input: "failed" | "denied" | undefined
): LeafOutcome {
  if (input === "denied")
    return { calls: [], status: deniedStatus(leaf.inputGuardrails), retryAttemptCount: 0, elapsedMs: 0 }
  const retry = leaf.retry?.value ?? noRetry
  const calls: PredictedCall[] = []
  let elapsedMs = 0
  while (true) {
    const made = calls.length
    const series = retrySeries(leaf, retry, answers, made)
    calls.push(...series.calls)
    elapsedMs += series.elapsedMs
    const status = series.status === 200 ? guardedStatus(leaf, input, series.last) : series.status
    const isRetriable = retry.statuses.includes(status)
    const retries = series.calls.length - 1
    if (isRetriable && !series.gaveUp && retry.attempts - retries - made > 0) continue
    const count = made + retries
    const isExhausted = series.gaveUp || (isRetriable && count === retry.attempts)
    return { calls, status, retryAttemptCount: isExhausted ? -1 : count, elapsedMs }
  }
}

/** The status of a denial: 200 only if all guardrails that deny do so softly. */
const deniedStatus = (guardrails: ReadonlyArray<GuardrailPlan>): number =>
  guardrails.some(({ effect }) => effect === "soft-deny") &&
  !guardrails.some(({ effect }) => effect === "deny")
    ? 200
    : 446

function guardedStatus(
  { outputGuardrails }: LeafPlan,
  input: "failed" | "denied" | undefined,
  { guardrails }: ProviderAnswer
): number {
  if (guardrails === "denied") return deniedStatus(outputGuardrails)
  return guardrails === "failed" || input === "failed" ? 246 : 200
}

interface Series {
  readonly calls: ReadonlyArray<PredictedCall>
  /** The status after the last call. */
  readonly status: number
  readonly last: ProviderAnswer
  readonly elapsedMs: number
  /** Whether the provider asked for too long a wait. */
  readonly gaveUp: boolean
}

/** One call and its retries (gateway/src/handlers/retryHandler.ts:76-217), after `made` earlier calls. */
function retrySeries(
  leaf: LeafPlan,
  { attempts, statuses, obeysRetryAfter }: RetryPlan,
  answers: ReadonlyArray<number | ProviderAnswer>,
  made: number
): Series {
  const calls: PredictedCall[] = []
  let elapsedMs = 0
  let waitedMs = 0
  let leftForRetryAfterMs = longestRetryAfterMs
  let obeyed = false
  while (true) {
    const given = answers[made + calls.length] ?? 200
    const last = typeof given === "number" ? { status: given } : given
    const end = endOfCall(last, leaf.timeoutMs?.value)
    const { status } = end
    calls.push({ path: leaf.path, attempt: made + calls.length + 1, waitedMs, status })
    elapsedMs += waitedMs + end.tookMs
    const { retryAfterMs = 0 } = last
    const looksForWait = obeysRetryAfter && status === 429 && statuses.includes(429)
    const asksToWait = looksForWait && retryAfterMs > 0
    if (asksToWait && (retryAfterMs >= longestRetryAfterMs || retryAfterMs > leftForRetryAfterMs)) {
      return { calls, status, last, elapsedMs, gaveUp: true }
    }
    leftForRetryAfterMs -= asksToWait ? retryAfterMs : 0
    obeyed ||= asksToWait
    // A broken call is retried regardless of `statuses`.
    const isRetried = (end.isBroken || statuses.includes(status)) && calls.length <= attempts
    const nextMs = asksToWait ? retryAfterMs : obeyed ? 0 : delayBeforeRetryMs(calls.length)
    if (isRetried) waitedMs = nextMs
    else {
      // The gateway waits as the last 429 asks, although no call follows. A 429 without a wait makes the gateway throw,
      // because it looks up the field with the name "", and it turns that error into a 500.
      if (asksToWait) elapsedMs += nextMs
      return { calls, status: looksForWait && !asksToWait ? 500 : status, last, elapsedMs, gaveUp: false }
    }
  }
}

interface EndOfCall {
  readonly status: number
  readonly tookMs: number
  readonly isBroken: boolean
}

function endOfCall(
  { status = 200, afterMs = 0, broken = false }: ProviderAnswer,
  timeoutMs: number | undefined
): EndOfCall {
  return timeoutMs !== undefined && afterMs > timeoutMs
    ? { status: 408, tookMs: timeoutMs, isBroken: false }
    : { status: broken ? 500 : status, tookMs: afterMs, isBroken: broken }
}
