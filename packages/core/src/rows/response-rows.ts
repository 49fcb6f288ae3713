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
  /** The value is free text, which may have a comma in it. */
  readonly free?: true
}

/** The row that every gateway answers with exactly one value, free of commas: it counts the gateways. */
export const countingRow = { field: "x-portkey-last-used-option-index", read: lastUsedOption } as const

// gateway/src/globals.ts:31 and gateway/src/handlers/services/responseService.ts:95; what only the hosted gateway or the
// SDKs know is marked.
export const responseRows = {
  /** The trace that the request belongs to: the one it named; hosted, else one that was made for it. */
  traceId: { field: "x-portkey-trace-id", read: text, free: true },
  /** The slug of the provider that answered. */
  provider: { field: "x-portkey-provider", read: text },
  /** What the gateway did about the cache; absent where a guardrail refused the request. */
  cacheStatus: { field: "x-portkey-cache-status", read: cacheStatus },
  /** How often the gateway tried again; `0` also where no retry was asked for. */
  retryAttemptCount: { field: "x-portkey-retry-attempt-count", read: retryAttemptCount },
  /** Which part of the config answered. */
  lastUsedOptionIndex: countingRow,
  /** Hosted: the id of the request, by which the SDKs know that the gateway has answered. */
  requestId: { field: "x-portkey-request-id", read: text, free: true },
  /** Named by the gateway and so far never sent. */
  lastUsedOptionParams: { field: "x-portkey-last-used-option-params", read: text, free: true },
  /** Hosted: what went wrong, in words. */
  errorDetails: { field: "x-portkey-error-details", read: text, free: true }
} as const

/** `true` where a gateway itself failed, not the provider. Only a gateway that failed sends it. */
export const exceptionRow = { field: "x-portkey-gateway-exception", read: onlyTrue }
