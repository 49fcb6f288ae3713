// The rows of what the gateway does around a request: cache, retry, timeout, parameters, guardrails.

import { asciiJsonText } from "../http/ascii-json.ts"
import { reportPrinted } from "../table/codec.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import { complain, complainOfType, pathOf } from "../table/walk.ts"
import { circuitBreaker } from "./circuit-breaker.ts"
import type { CacheSettings, Retry, Settings } from "./config-types.ts"
import { guardrails, hooks } from "./guardrail-shape.ts"
import { json } from "./json-shape.ts"
import { customHost, fieldNames } from "./network-shape.ts"
import { objectOf } from "./object-shape.ts"
import { key, type RowsFor, type Shape } from "./shape.ts"
import { statusCodes } from "./status-codes.ts"
import { boolean, choice, listOf, number } from "./value-shape.ts"

const cacheRows: RowsFor<CacheSettings> = {
  mode: key(choice("simple", "semantic"), { required: true }),
  max_age: key(number({ rule: "value.max-age", unit: "seconds (open-source: milliseconds)", min: 1 }))
}
export const cache = objectOf(cacheRows, { name: "cache", like: '{ "mode": "simple" }' })

const retryRows: RowsFor<Retry> = {
  attempts: key(number({ rule: "value.attempts", unit: "retries", min: 0 }), { required: true }),
  on_status_codes: key(statusCodes),
  use_retry_after_header: key(boolean),
  use_retry_after_headers: key(boolean)
}
export const retry = objectOf(retryRows, { name: "retry", like: '{ "attempts": 3 }' })

// Segments with dots between, each perhaps with indexes (Portkey docs, product/ai-gateway/configs, "drop_params paths").
const pathGrammar = /^[^.[\]]+(?:\[(?:\d+|\*)\])*(?:\.[^.[\]]+(?:\[(?:\d+|\*)\])*)*$/

const bodyPath: Shape = {
  form: { is: "body-path" },
  write(value, walk, at, key) {
    const like = 'Write for example "logprobs", "tools[0].function.strict" or "messages[*].name".'
    if (typeof value !== "string")
      return complainOfType(value, walk, at, key, "a path into the request's body", like)
    if (isPrintedRedacted(value)) return reportPrinted(walk.run, pathOf(walk, at, key))
    if (pathGrammar.test(value)) return asciiJsonText(value)
    const what = "is not a path into the request's body, so nothing is dropped"
    return complain(walk, at, key, "value.body-path", what, like)
  }
}

const hosted = { only: "hosted" } as const
const openSource = { only: "open-source" } as const

export const settingsRows: RowsFor<Settings> = {
  cache: key(cache),
  retry: key(retry),
  request_timeout: key(number({ rule: "value.request-timeout", unit: "ms", min: 1 })),
  custom_host: key(customHost),
  forward_headers: key(fieldNames),
  strict_open_ai_compliance: key(boolean),
  override_params: key(json),
  default_params: key(json, hosted),
  drop_params: key(listOf(bodyPath, "paths"), hosted),
  input_guardrails: key(guardrails),
  output_guardrails: key(guardrails),
  before_request_hooks: key(hooks),
  after_request_hooks: key(hooks),
  input_mutators: key(guardrails, openSource),
  output_mutators: key(guardrails, openSource),
  cb_config: key(circuitBreaker, hosted),
  fetch_integrated_models: key(boolean, hosted),
  allow_subdomain: key(boolean, hosted)
}
