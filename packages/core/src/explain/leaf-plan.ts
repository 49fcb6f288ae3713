// What a leaf of the routing plan says: one provider, and everything that happens around a call to it. Types only.

import type { Json } from "./printable.ts"

/**
 * Where a setting was written: the option path of a config node (`config.targets[1]`), `header` for a field of its own
 * beside the config, or `default` when nobody wrote it.
 */
export type Origin = string

/** A value in force, and where it comes from. */
export interface Setting<Value> {
  readonly value: Value
  readonly from: Origin
}

/** Who answers a leaf's call. */
export type Destination =
  | { readonly by: "provider"; readonly slug: string }
  /** A slug of the Model Catalog; `model` where the slug stood in front of a model: `@slug/model`. */
  | { readonly by: "catalog"; readonly slug: string; readonly model?: string }
  | { readonly by: "unlisted-provider"; readonly slug: string }
  | { readonly by: "virtual-key" }
  /** A config saved in Portkey decides. What stands in it is not known here. */
  | { readonly by: "saved-config"; readonly id: string }
  /** The default config of the Portkey API key decides. What stands in it is not known here. */
  | { readonly by: "api-key" }
  /** The body's model decides, as `@slug/model`. */
  | { readonly by: "request-model" }
  /** A passthrough target: the provider header decides, or the body's model. */
  | { readonly by: "passthrough" }
  | { readonly by: "prompt"; readonly id: string }
  /** Nothing names a provider: the gateway itself fails with 500, and no fallback goes on from there. */
  | { readonly by: "nobody" }

export interface RetryPlan {
  /** Calls after the first one; 0 is none. */
  readonly attempts: number
  /** The statuses that are tried again. A call that ends without any status is always tried again. */
  readonly statuses: ReadonlyArray<number>
  /**
   * The wait before each retry, in ms. No more than 22: the wait before a later one is too long for a timer of Node,
   * which then fires after 1 ms.
   */
  readonly delaysMs: ReadonlyArray<number>
  /** A 429 that says how long to wait is obeyed: up to 60 s in total, and nothing is tried again beyond that. */
  readonly obeysRetryAfter: boolean
}

export interface CachePlan {
  /** `simple` matches equal requests, `semantic` similar ones too. */
  readonly mode: string
  /** How long a stored answer is used, in ms. */
  readonly maxAgeMs: number
  /** The stored answer is not used this time, but replaced. */
  readonly refresh: boolean
}

/** When a target is left out for a while. */
export interface CircuitBreakerPlan {
  /** So many failures open the circuit. */
  readonly failures?: number
  /** Such a share of failures opens it, in percent, once there were `minimumRequests`. */
  readonly percentage?: number
  readonly minimumRequests: number
  /** What counts as a failure; absent: 500 and above. */
  readonly statuses?: ReadonlyArray<number>
  /** How long the target is left out, from its first failure on, in ms. */
  readonly cooldownMs: number
}

/** What a failing guardrail does to the answer. */
export type GuardrailEffect =
  /** The answer becomes 446; before a call, there is no call. */
  | "deny"
  /** The same, but the status is 200: on the hosted gateway, from 2.14.0. */
  | "soft-deny"
  /** The status 200 becomes 246; the body stays. */
  | "flag"
  /** Nothing: it runs beside the request, for the logs. */
  | "observe"
  /** Only Portkey knows: the guardrail is saved there. */
  | "saved"

/** One guardrail: its checks pass or fail together. */
export interface GuardrailPlan {
  /** The names of its checks, without their parameters; of a saved guardrail, its id. */
  readonly checks: ReadonlyArray<string>
  readonly effect: GuardrailEffect
  readonly from: Origin
}

/** One parameter of the request's body. */
export interface ParamPlan {
  readonly key: string
  readonly value: Json
  readonly from: Origin
}

/** What becomes of the body's parameters on the way, in the order in which it happens. */
export interface ParamsPlan {
  /** Set where the body does not have them. Hosted only. */
  readonly defaults: ReadonlyArray<ParamPlan>
  /** Set whatever the body has. */
  readonly overrides: ReadonlyArray<ParamPlan>
  /** Paths that are taken out. Hosted only. */
  readonly dropped?: Setting<ReadonlyArray<string>>
}

/** Everything that happens around the calls of one leaf. */
export interface LeafSettings {
  readonly destination: Destination
  /** Where the provider's credential comes from, in words; never the credential. */
  readonly credential: string
  /** The id of a config saved in Portkey whose settings hold as well. What stands in it is not known here. */
  readonly savedConfig?: string
  /** Called in place of the provider's own base URL: origin and path, nothing else of it. */
  readonly customHost?: Setting<string>
  /** Names of the caller's fields that reach the provider. */
  readonly forwardHeaders?: Setting<ReadonlyArray<string>>
  /** How long one call may take until its header fields arrive, in ms; then it counts as 408. */
  readonly timeoutMs?: Setting<number>
  /** Absent where nobody asks for retries: there is one call. */
  readonly retry?: Setting<RetryPlan>
  readonly cache?: Setting<CachePlan>
  /** Hosted, and for a saved config only: {@link ExplainOptions.saved}. */
  readonly circuitBreaker?: Setting<CircuitBreakerPlan>
  /** Checked before the provider is called. */
  readonly inputGuardrails: ReadonlyArray<GuardrailPlan>
  /** Checked when it has answered 200. */
  readonly outputGuardrails: ReadonlyArray<GuardrailPlan>
  readonly params: ParamsPlan
  /** `false` lets the gateway add what OpenAI's format lacks. */
  readonly strictOpenAiCompliance: Setting<boolean>
}
