// What a prediction is asked about, and what it says. Types only.

import type { RoutingFacts } from "./evaluate-condition.ts"

/** What a provider answers to one call. */
export interface ProviderAnswer {
  /**
   * The status; 200 where nothing is said. One that comes with a body: of 204, 205 and 304 the gateway may make a 500
   * of its own, as it depends on the content type.
   */
  readonly status?: number
  /** How long the header fields of the answer take, in ms. Beyond the timeout of the leaf it counts as 408. */
  readonly afterMs?: number
  /** The connection breaks instead: no status at all. */
  readonly broken?: boolean
  /** How long the provider asks to wait in `retry-after`, in ms. */
  readonly retryAfterMs?: number
  /** An output guardrail fails on a 200: `failed` lets the answer through as 246, `denied` replaces it by 446. */
  readonly guardrails?: "failed" | "denied"
}

/** The circumstances of one request. */
export interface Scenario extends RoutingFacts {
  /**
   * What each leaf's provider answers, by option path: a status, or more about it; each used once, in order. 200 where
   * the list has no more, or there is none.
   */
  readonly answers?: Readonly<Record<string, ReadonlyArray<number | ProviderAnswer>>>
  /** What each load balancer draws, by option path: from 0 to 1, 1 excluded. 0 where nothing is said. */
  readonly draws?: Readonly<Record<string, number>>
  /** At which leaves, by option path, an input guardrail fails, and whether it denies. */
  readonly inputGuardrails?: Readonly<Record<string, "failed" | "denied">>
  /** The leaves, by option path, whose circuit is open. One that has no circuit breaker is called all the same. */
  readonly openCircuits?: ReadonlyArray<string>
}

/** One call to a provider. */
export interface PredictedCall {
  /** The option path of the leaf. */
  readonly path: string
  /** Which call of the leaf it is, from 1. */
  readonly attempt: number
  /** The wait before it, in ms. */
  readonly waitedMs: number
  /** The status that the gateway takes its end for: 408 is a timeout, 500 also a broken connection. */
  readonly status: number
}

/** What the client and the providers would see. */
export interface Prediction {
  /** In order. */
  readonly calls: ReadonlyArray<PredictedCall>
  /** The status that the client gets. Absent where the gateway never answers. */
  readonly status?: number
  /** `x-portkey-last-used-option-index`: the leaf that had the last word. Absent where the gateway itself failed. */
  readonly optionPath?: string
  /** `x-portkey-retry-attempt-count`: retries of that leaf, -1 for all in vain. Absent where the gateway itself failed. */
  readonly retryAttemptCount?: number
  /** Calls and waits together, in ms. */
  readonly elapsedMs: number
}
