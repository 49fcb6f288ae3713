// When a failed call is retried, and the maximum cost.

import type { GuardrailPlan, RetryPlan } from "./leaf-plan.ts"

/** The longest wait of a timer in Node, in ms; a longer one fires after 1 ms. */
const longestTimerMs = 2 ** 31 - 1

/**
 * The limit on waits for `retry-after`, in ms, over all retries: from 60 s on, the gateway gives up
 * (gateway/src/handlers/retryHandler.ts:128-137).
 */
export const longestRetryAfterMs = 60_000

/** The number of retries with a real wait: from the 23rd on, 2^n s is more than a timer can wait. */
const waitedFor = 22

/**
 * The wait before retry number `retry` (from 1), in ms: 1 s, 2 s, 4 s … (gateway/src/handlers/retryHandler.ts:174-180).
 */
export function delayBeforeRetryMs(retry: number): number {
  const delay = 1000 * 2 ** (retry - 1)
  return delay > longestTimerMs ? 1 : delay
}

/** The waits before each of `attempts` retries, in ms, limited to those that {@link RetryPlan.delaysMs} lists. */
export function delaysOf(attempts: number): ReadonlyArray<number> {
  return Array.from({ length: Math.min(attempts, waitedFor) }, (_, index) => delayBeforeRetryMs(index + 1))
}

/** The total wait before `retries` retries, in ms. */
function backoffMs(retries: number): number {
  return delaysOf(retries).reduce((sum, delay) => sum + delay, Math.max(0, retries - waitedFor))
}

/** The guardrails of one leaf. */
interface Guardrails {
  readonly input: ReadonlyArray<GuardrailPlan>
  readonly output: ReadonlyArray<GuardrailPlan>
}

/** The maximum number of calls of one leaf, and the maximum wait between them, in ms. */
export function worstRetries(
  retry: RetryPlan | undefined,
  guardrails: Guardrails
): { readonly calls: number; readonly waitMs: number } {
  if (retry === undefined || retry.attempts === 0) return { calls: 1, waitMs: 0 }
  const { attempts, statuses, obeysRetryAfter } = retry
  // An obeyed wait is added: at worst the last call asks for it, and the gateway waits although no call follows.
  const obeyedMs = obeysRetryAfter && statuses.includes(429) ? longestRetryAfterMs : 0
  const calls = attempts + 1
  const waitMs = backoffMs(attempts) + obeyedMs
  if (!guardrailsCauseRetries(retry, guardrails)) return { calls, waitMs }
  // A status that a guardrail set restarts all retries as long as at most `attempts` calls were made
  // (gateway/src/handlers/handlerUtils.ts:1258-1285). Each series of two or more calls can obey its own waits.
  const seriesBefore = Math.floor(attempts / 2)
  return { calls: attempts + calls, waitMs: backoffMs(attempts - 1) + seriesBefore * obeyedMs + waitMs }
}

function guardrailsCauseRetries({ statuses }: RetryPlan, { input, output }: Guardrails): boolean {
  const has = (list: ReadonlyArray<GuardrailPlan>, effect: string): boolean =>
    list.some(each => each.effect === effect || each.effect === "saved")
  return (
    (statuses.includes(446) && has(output, "deny")) ||
    (statuses.includes(246) && (has(output, "flag") || has(input, "flag")))
  )
}
