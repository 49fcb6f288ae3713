// The input and output of a prediction. Types only.

import type { RoutingFacts } from "./evaluate-condition.ts"

/** What a provider answers to one call. */
export interface ProviderAnswer {
  /**
   * The status, 200 by default. It is assumed to come with a body: depending on the content type, the gateway may
   * replace 204, 205 and 304 with a 500 of its own.
   */
  readonly status?: number | undefined
  /** How long the header fields of the answer take, in ms. Beyond the timeout of the leaf, the call counts as 408. */
  readonly afterMs?: number | undefined
  /** The connection breaks, so there is no status. */
  readonly broken?: boolean | undefined
  /** How long `retry-after` asks to wait, in ms. */
  readonly retryAfterMs?: number | undefined
  /** An output guardrail fails on a 200: `failed` passes the answer on as 246, `denied` replaces it with 446. */
  readonly guardrails?: "failed" | "denied" | undefined
}

/** The circumstances of one request. */
export interface Scenario extends RoutingFacts {
  /**
   * The answers of each leaf's provider, by option path: a status or more detail. Each is used once, in order. The
   * answer is 200 if the list has no more, or there is none. A path that no leaf of the plan has is ignored.
   */
  readonly answers?: Readonly<Record<string, ReadonlyArray<number | ProviderAnswer>>> | undefined
  /** What each load balancer draws, by option path: from 0 to 1, 1 excluded. The default is 0. */
  readonly draws?: Readonly<Record<string, number>> | undefined
  /** The leaves, by option path, at which an input guardrail fails, and whether it denies. */
  readonly inputGuardrails?: Readonly<Record<string, "failed" | "denied">> | undefined
  /** The leaves, by option path, whose circuit is open. A leaf without a circuit breaker is called anyway. */
  readonly openCircuits?: ReadonlyArray<string> | undefined
}

/** One call to a provider. */
export interface PredictedCall {
  /** The option path of the leaf. */
  readonly path: string
  /** The number of the call within its leaf, from 1. */
  readonly attempt: number
  /** The wait before it, in ms. */
  readonly waitedMs: number
  /** The status that the gateway assigns: 408 for a timeout, 500 also for a broken connection. */
  readonly status: number
}

/** What the client and the providers would see. */
export interface Prediction {
  /** In order. */
  readonly calls: ReadonlyArray<PredictedCall>
  /** The status that the client receives. Absent if the gateway never answers. */
  readonly status?: number
  /** `x-portkey-last-used-option-index`: the leaf that gave the final answer. Absent if the gateway itself failed. */
  readonly optionPath?: string
  /** `x-portkey-retry-attempt-count`: retries of that leaf, or -1 if all failed. Absent if the gateway failed. */
  readonly retryAttemptCount?: number
  /** Calls and waits together, in ms. */
  readonly elapsedMs: number
}
