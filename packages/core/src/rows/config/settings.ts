// What the gateway does around a request: cache, retry, timeout, parameters, guardrails.

import { customHostText } from "../../grammar/field-types.ts"
import {
  boolean,
  choice,
  json,
  key,
  listOf,
  needed,
  number,
  objectOf,
  refined,
  text
} from "../../grammar/kinds.ts"
import { once } from "../../grammar/once.ts"
import { forwardedName } from "../../grammar/refinement/field-name.ts"
import { type FieldsOf, problem, type Refinement } from "../../grammar/type.ts"
import { circuitBreaker } from "./circuit-breaker.ts"
import { guardrails, hooks } from "./guardrail.ts"
import { statusCodes } from "./status-codes.ts"
import { typeMeansMode } from "./strategy.ts"

/** Whether the hosted gateway accepts `seconds` as the storage time of a response. Any other value counts as 7 days. */
export const isMaxAge = (seconds: number): boolean => seconds >= 60 && seconds <= 7_776_000

const cacheKeys = {
  /** `simple` answers equal requests; `semantic` also answers similar ones (hosted Enterprise only). */
  mode: needed(choice("simple", "semantic")),
  /**
   * How long a response is stored: seconds on the hosted gateway (60 to 7,776,000; any other value counts as 7 days),
   * milliseconds on the open-source one.
   */
  max_age: key(
    number({ rule: "value.max-age", unit: "seconds (open-source: milliseconds)", min: 1, isFine: isMaxAge })
  )
}

/** Stores responses and returns them for equal or similar requests. */
export interface CacheSettings extends FieldsOf<typeof cacheKeys> {}

export const cache = objectOf<CacheSettings>({
  name: "cache",
  like: '{ "mode": "simple" }',
  keys: cacheKeys,
  misplaced: once(() => new Map([["ttl", { key: "max_age" }], typeMeansMode]))
})

const retryKeys = {
  /** The maximum number of retries after the first call; Portkey documents up to 5. `0` disables a parent's retry. */
  attempts: needed(number({ rule: "value.attempts", unit: "retries", min: 0 })),
  /** The statuses to retry. Default 429, 500, 502, 503, 504, and 529 on the hosted gateway. `[]` retries none. */
  on_status_codes: key(statusCodes),
  /** Waits as long as a 429 response asks for, up to 60 s. Both gateways were observed to read this spelling. */
  use_retry_after_header: key(boolean),
  /** The same in the spelling of Portkey's documentation, which neither gateway was observed to read. */
  use_retry_after_headers: key(boolean)
}

/** Repeats failed calls, after 1, 2, 4, 8 and 16 seconds. */
export interface Retry extends FieldsOf<typeof retryKeys> {}

export const retry = objectOf<Retry>({
  name: "retry",
  like: '{ "attempts": 3 }',
  keys: retryKeys,
  misplaced: once(
    () => new Map(["count", "retries", "maxretries", "maxattempts"].map(name => [name, { key: "attempts" }]))
  )
})

// Segments separated by dots, each with optional indexes (Portkey docs, product/ai-gateway/configs, "drop_params
// paths").
export const bodyPathPattern = /^[^.[\]]+(?:\[(?:\d+|\*)\])*(?:\.[^.[\]]+(?:\[(?:\d+|\*)\])*)*$/

export const bodyPath: Refinement = given =>
  bodyPathPattern.test(given)
    ? undefined
    : problem(
        "value.body-path",
        "is not a path, so nothing is dropped",
        'For example, write "tools[*].function.strict".'
      )

/** Fields of the request's body, by name. */
export interface BodyParams {
  /** The model; `@slug/model` also chooses a provider of the Model Catalog (hosted only). */
  readonly model?: string | undefined
  readonly [param: string]: unknown
}

export const settingsKeys = {
  /** Stores responses and returns them for equal or similar requests. */
  cache: key(cache),
  /** Repeats failed calls. */
  retry: key(retry),
  /** The maximum time of one call until its first byte, in ms; a longer call counts as 408. */
  request_timeout: key(number({ rule: "value.request-timeout", unit: "ms", min: 1 })),
  /** The base URL to call instead of the provider's own, http or https, with `/v1` if the provider's own has it. */
  custom_host: key(customHostText),
  /**
   * Names of the request's header fields that reach the provider unchanged. `[]` replaces a parent's list with none.
   */
  forward_headers: key(listOf(refined(text, forwardedName), "field names")),
  /** `false` lets the gateway add what is not part of OpenAI's format. Not inherited by targets. */
  strict_open_ai_compliance: key(boolean),
  /** Set in the body of the request, replacing its own values. */
  override_params: key(json<BodyParams>("object")),
  /** Set in the body of the request if it does not have them. Hosted only. */
  default_params: key(json<BodyParams>("object"), "hosted"),
  /** Paths that are removed from the body of the request, for example `tools[*].strict`. Hosted only. */
  drop_params: key(listOf(refined(text, bodyPath), "paths"), "hosted"),
  /** Checks before the provider is called. */
  input_guardrails: key(guardrails),
  /** Checks after the provider has answered. */
  output_guardrails: key(guardrails),
  /** Checks before the provider is called, as raw hooks. */
  before_request_hooks: key(hooks),
  /** Checks after the provider has answered, as raw hooks. */
  after_request_hooks: key(hooks),
  /** Changes to the request. Open-source only. */
  input_mutators: key(guardrails, "open-source"),
  /** Changes to the response. Open-source only. */
  output_mutators: key(guardrails, "open-source"),
  /** Accepted by Portkey's schema but never read: write it into `strategy`. */
  cb_config: key(circuitBreaker, "hosted"),
  /** `GET /v1/models` only: list the models of the integrations too. Hosted only. */
  fetch_integrated_models: key(boolean, "hosted"),
  /** Routing respects subdomains of the gateway's own host. Hosted only. */
  allow_subdomain: key(boolean, "hosted")
}

/** What the gateway does around a request, regardless of the provider. */
export interface Settings extends FieldsOf<typeof settingsKeys> {}

/** The keys whose values are lists of guardrails in shorthand. */
export const guardrailListKeys: ReadonlyArray<string> = Object.keys(settingsKeys).filter(
  name => settingsKeys[name as keyof Settings].type === guardrails
)
