// The fields that the gateway adds to a response, one row each.

import {
  cacheStatus,
  lastUsedOption,
  onlyTrue,
  type Read,
  retryAttemptCount,
  text
} from "./response-value.ts"

export interface ResponseRow<Value = unknown> {
  /** Lower case. */
  readonly field: string
  readonly read: Read<Value>
  /** Whether the value is free text, which may contain a comma. */
  readonly free?: true
}

/** The row to which every gateway adds exactly one value without commas, so it counts the gateways. */
export const countingRow = { field: "x-portkey-last-used-option-index", read: lastUsedOption } as const

// gateway/src/globals.ts:31 and gateway/src/handlers/services/responseService.ts:95. Fields that only the hosted
// gateway or the SDKs know are marked.
export const responseRows = {
  /** The trace of the request: the one it named or, on the hosted gateway, one that was created for it. */
  traceId: { field: "x-portkey-trace-id", read: text, free: true },
  /** The slug of the provider that answered. */
  provider: { field: "x-portkey-provider", read: text },
  /** What the cache did; absent if a guardrail refused the request. */
  cacheStatus: { field: "x-portkey-cache-status", read: cacheStatus },
  /** How often the gateway retried; also `0` if no retries were configured. */
  retryAttemptCount: { field: "x-portkey-retry-attempt-count", read: retryAttemptCount },
  /** The part of the config that answered. */
  lastUsedOptionIndex: countingRow,
  /** Hosted: the id of the request. The SDKs use it to recognize a response from the gateway. */
  requestId: { field: "x-portkey-request-id", read: text, free: true },
  /** Defined by the gateway, but never sent so far. */
  lastUsedOptionParams: { field: "x-portkey-last-used-option-params", read: text, free: true },
  /** Hosted: what went wrong, in words. */
  errorDetails: { field: "x-portkey-error-details", read: text, free: true }
} as const

/** `true` if a gateway itself failed, rather than the provider. Only a failed gateway sends it. */
export const exceptionRow = { field: "x-portkey-gateway-exception", read: onlyTrue }
