// What a leaf of the routing plan contains: one provider, and everything that happens around a call to it. Types only.

import type { Json } from "./printable.ts"

/**
 * Where a setting was written: the option path of a config node (`config.targets[1]`), `header` for a field of its own
 * next to the config, or `default` if it was not written.
 */
export type Origin = string

/** A value in force and its origin. */
export interface Setting<Value> {
  readonly value: Value
  readonly from: Origin
}

/** Who answers the call of a leaf. */
export type Destination =
  | { readonly by: "provider"; readonly slug: string }
  /** A slug of the Model Catalog; `model` is set if the slug was the prefix of a model: `@slug/model`. */
  | { readonly by: "catalog"; readonly slug: string; readonly model?: string }
  | { readonly by: "unlisted-provider"; readonly slug: string }
  | { readonly by: "virtual-key" }
  /** A config saved in Portkey decides. Its contents are not known here. */
  | { readonly by: "saved-config"; readonly id: string }
  /** The default config of the Portkey API key decides. Its contents are not known here. */
  | { readonly by: "api-key" }
  /** The model in the body decides, as `@slug/model`. */
  | { readonly by: "request-model" }
  /** A passthrough target: the provider header or the model in the body decides. */
  | { readonly by: "passthrough" }
  | { readonly by: "prompt"; readonly id: string }
  /** Nothing names a provider: the gateway itself fails with 500, and a fallback stops there. */
  | { readonly by: "nobody" }

export interface RetryPlan {
  /** The number of calls after the first one; 0 for none. */
  readonly attempts: number
  /** The statuses that are retried. A call that ends without a status is always retried. */
  readonly statuses: ReadonlyArray<number>
  /**
   * The wait before each retry, in ms. At most 22 waits: any later one is too long for a timer of Node, which then
   * fires after 1 ms.
   */
  readonly delaysMs: ReadonlyArray<number>
  /** Whether the wait that a 429 asks for is obeyed: up to 60 s in total, with no retry beyond that. */
  readonly obeysRetryAfter: boolean
}

export interface CachePlan {
  /** `simple` matches equal requests; `semantic` matches similar ones too. */
  readonly mode: string
  /** How long a stored response is used, in ms. */
  readonly maxAgeMs: number
  /** Whether this request replaces the stored response instead of using it. */
  readonly refresh: boolean
}

/** When the gateway skips a target for a while. */
export interface CircuitBreakerPlan {
  /** The number of failures that opens the circuit. */
  readonly failures?: number
  /** The share of failures that opens it, in percent, after at least `minimumRequests`. */
  readonly percentage?: number
  readonly minimumRequests: number
  /** The statuses that count as failures. If absent: 500 and above. */
  readonly statuses?: ReadonlyArray<number>
  /** How long the target is skipped, counted from its first failure, in ms. */
  readonly cooldownMs: number
}

/** What a failed guardrail does to the response. */
export type GuardrailEffect =
  /** The status becomes 446. An input guardrail also prevents the call. */
  | "deny"
  /** The same, but with status 200: on the hosted gateway, from 2.14.0. */
  | "soft-deny"
  /** The status 200 becomes 246; the body stays the same. */
  | "flag"
  /** Nothing: it runs alongside the request, only for the logs. */
  | "observe"
  /** Only Portkey knows, because the guardrail is saved there. */
  | "saved"

/** One guardrail: its checks pass or fail together. */
export interface GuardrailPlan {
  /** The names of its checks, without their parameters; for a saved guardrail, its id. */
  readonly checks: ReadonlyArray<string>
  readonly effect: GuardrailEffect
  readonly from: Origin
}

/** One parameter in the body of the request. */
export interface ParamPlan {
  readonly key: string
  readonly value: Json
  readonly from: Origin
}

/** What happens to the parameters in the body on the way, in this order. */
export interface ParamsPlan {
  /** Set if the body does not have them. Hosted only. */
  readonly defaults: ReadonlyArray<ParamPlan>
  /** Set even if the body has them. */
  readonly overrides: ReadonlyArray<ParamPlan>
  /** Paths that are removed. Hosted only. */
  readonly dropped?: Setting<ReadonlyArray<string>>
}

/** Everything that happens around the calls of one leaf. */
export interface LeafSettings {
  readonly destination: Destination
  /** Where the provider's credential comes from, in words; never the credential. */
  readonly credential: string
  /** The id of a config saved in Portkey whose settings apply as well. Its contents are not known here. */
  readonly savedConfig?: string
  /** Called instead of the provider's own base URL: only its origin and path. */
  readonly customHost?: Setting<string>
  /** Names of the caller's fields that reach the provider. */
  readonly forwardHeaders?: Setting<ReadonlyArray<string>>
  /** The maximum time of one call until its header fields arrive, in ms; a longer call counts as 408. */
  readonly timeoutMs?: Setting<number>
  /** Absent if no retries are set: there is one call. */
  readonly retry?: Setting<RetryPlan>
  readonly cache?: Setting<CachePlan>
  /** Only for the hosted gateway and a saved config: {@link ExplainOptions.saved}. */
  readonly circuitBreaker?: Setting<CircuitBreakerPlan>
  /** Checked before the provider is called. */
  readonly inputGuardrails: ReadonlyArray<GuardrailPlan>
  /** Checked after it has answered 200. */
  readonly outputGuardrails: ReadonlyArray<GuardrailPlan>
  readonly params: ParamsPlan
  /** `false` lets the gateway add what is not part of OpenAI's format. */
  readonly strictOpenAiCompliance: Setting<boolean>
}
