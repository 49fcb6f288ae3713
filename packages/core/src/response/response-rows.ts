// The fields that the gateway adds to a response, one row each.

import {
  cacheStatus,
  lastUsedOption,
  onlyTrue,
  type Read,
  retryAttemptCount,
  text
} from "./response-codec.ts"

export interface ResponseRow<Value = unknown> {
  /** Lower case. */
  readonly field: string
  readonly read: Read<Value>
  /** The value is free text, which may have a comma in it. */
  readonly free: boolean
}

function row<Value>(field: string, read: Read<Value>, options?: { readonly free: true }): ResponseRow<Value> {
  return { field, read, free: options?.free ?? false }
}

const free = { free: true } as const

// gateway/src/globals.ts:31 and gateway/src/handlers/services/responseService.ts:95; what only the hosted gateway or the
// SDKs know is marked.
export const responseRows = {
  /** The trace that the request belongs to: the one it named; hosted, else one that was made for it. */
  traceId: row("x-portkey-trace-id", text, free),
  /** The slug of the provider that answered. */
  provider: row("x-portkey-provider", text),
  /** What the gateway did about the cache; absent where a guardrail refused the request. */
  cacheStatus: row("x-portkey-cache-status", cacheStatus),
  /** How often the gateway tried again; `0` also where no retry was asked for. */
  retryAttemptCount: row("x-portkey-retry-attempt-count", retryAttemptCount),
  /** Which part of the config answered. */
  lastUsedOptionIndex: row("x-portkey-last-used-option-index", lastUsedOption),
  /** Hosted: the id of the request, by which the SDKs know that the gateway has answered. */
  requestId: row("x-portkey-request-id", text, free),
  /** Named by the gateway and so far never sent. */
  lastUsedOptionParams: row("x-portkey-last-used-option-params", text, free),
  /** Hosted: what went wrong, in words. */
  errorDetails: row("x-portkey-error-details", text, free)
} as const

/** `true` where a gateway itself failed, not the provider. Only a gateway that failed sends it. */
export const exceptionRow = row("x-portkey-gateway-exception", onlyTrue)

/** The row that every gateway answers with exactly one value, free of commas: it counts the gateways. */
export const countingRow = responseRows.lastUsedOptionIndex
