// Portkey's config document as types. Keys are Portkey's own, in snake_case, as users copy them.

import type { Secret } from "../table/secret.ts"
import type { ProviderKeys } from "./credential-types.ts"
import type { Guardrail, Hook } from "./guardrail-types.ts"
import type { CircuitBreaker, Strategy } from "./strategy-types.ts"

export type { ProviderKeys } from "./credential-types.ts"
export type {
  Check,
  CheckParameters,
  Guardrail,
  GuardrailOptions,
  Hook,
  HookAction,
  HookFeedback,
  InlineGuardrail,
  SecretData
} from "./guardrail-types.ts"
export type {
  CircuitBreaker,
  Condition,
  Operators,
  Query,
  Sticky,
  Strategy,
  StrategyMode
} from "./strategy-types.ts"

/** Fields of the request's body, by name. */
export interface BodyParams {
  /** The model; `@slug/model` also chooses a provider of the Model Catalog (hosted only). */
  readonly model?: string | undefined
  readonly [param: string]: unknown
}

/** Answers are stored, and equal or similar requests get them. */
export interface CacheSettings {
  /** `simple` answers equal requests, `semantic` also similar ones (hosted Enterprise only). */
  readonly mode: "simple" | "semantic"
  /** How long an answer is kept: seconds on the hosted gateway (60 to 7,776,000), milliseconds on the open-source one. */
  readonly max_age?: number | undefined
}

/** Failed calls are made again, after 1, 2, 4, 8 and 16 seconds. */
export interface Retry {
  /** How often at most, besides the first call; Portkey documents up to 5. `0` switches a parent's retry off. */
  readonly attempts: number
  /** The answers to retry. Default 429, 500, 502, 503, 504, and 529 on the hosted gateway. `[]` retries none. */
  readonly on_status_codes?: ReadonlyArray<number> | undefined
  /** Waits as long as a 429 answer asks for, up to 60 s. The open-source gateway's spelling. */
  readonly use_retry_after_header?: boolean | undefined
  /** The same in the spelling of Portkey's documentation; the open-source gateway ignores it. */
  readonly use_retry_after_headers?: boolean | undefined
}

/** What the gateway does around a request, whoever answers it. */
export interface Settings {
  /** Answers are stored, and equal or similar requests get them. */
  readonly cache?: CacheSettings | undefined
  /** Failed calls are made again. */
  readonly retry?: Retry | undefined
  /** How long one call may take until its first byte, in ms; then it counts as 408. */
  readonly request_timeout?: number | undefined
  /** The base URL to call in place of the provider's own, http or https, with `/v1` where the provider's has it. */
  readonly custom_host?: string | undefined
  /** Names of the request's header fields that reach the provider untouched. `[]` says none where a parent says some. */
  readonly forward_headers?: ReadonlyArray<string> | undefined
  /** `false` lets the gateway add what OpenAI's format lacks. Not inherited by targets. */
  readonly strict_open_ai_compliance?: boolean | undefined
  /** Set in the request's body, whatever it says. */
  readonly override_params?: BodyParams | undefined
  /** Set in the request's body where it says nothing. Hosted only. */
  readonly default_params?: BodyParams | undefined
  /** Paths that are taken out of the request's body, for example `tools[*].strict`. Hosted only. */
  readonly drop_params?: ReadonlyArray<string> | undefined
  /** Checks before the provider is called. */
  readonly input_guardrails?: ReadonlyArray<Guardrail> | undefined
  /** Checks when the provider has answered. */
  readonly output_guardrails?: ReadonlyArray<Guardrail> | undefined
  /** Checks before the provider is called, as raw hooks. */
  readonly before_request_hooks?: ReadonlyArray<Hook> | undefined
  /** Checks when the provider has answered, as raw hooks. */
  readonly after_request_hooks?: ReadonlyArray<Hook> | undefined
  /** Changes to the request. Open-source only. */
  readonly input_mutators?: ReadonlyArray<Guardrail> | undefined
  /** Changes to the answer. Open-source only. */
  readonly output_mutators?: ReadonlyArray<Guardrail> | undefined
  /** Leaves out targets that keep failing. Hosted only. */
  readonly cb_config?: CircuitBreaker | undefined
  /** `GET /v1/models` only: list the models of the integrations too. Hosted only. */
  readonly fetch_integrated_models?: boolean | undefined
  /** Routing respects subdomains of the gateway's own host. Hosted only. */
  readonly allow_subdomain?: boolean | undefined
}

/** A model of an Azure OpenAI resource. Hosted only. */
export interface Deployment {
  /** The deployment's name in Azure. */
  readonly deployment_id: string
  /** The model's name in a request. */
  readonly alias: string
  /** The version of Azure's API. */
  readonly api_version: string
  /** Whether it serves models that no alias names. */
  readonly is_default?: boolean | undefined
}

/** What a node of the tree has besides settings and the keys of its provider. */
export interface NodeKeys {
  /** The name that conditions call a target by. */
  readonly name?: string | undefined
  /** The share of a target in load balancing, relative to the others; default 1, 0 is none. */
  readonly weight?: number | undefined
  /** How one of `targets` is chosen. */
  readonly strategy?: Strategy | undefined
  /** What can be chosen; each may be a tree of its own. */
  readonly targets?: ReadonlyArray<Target> | undefined
  /** The slug of the provider, or `@` and a slug of the Model Catalog (hosted only). */
  readonly provider?: string | undefined
  /** The provider's key, without `Bearer`. */
  readonly api_key?: Secret | undefined
  /** Provider and credential in one. Legacy, hosted only; the Model Catalog has replaced it. */
  readonly virtual_key?: Secret | undefined
  /** The request names the provider: in its provider field, or as `@slug/model`. Hosted only. */
  readonly passthrough?: boolean | undefined
  /** The id of a prompt saved in Portkey. Hosted only. */
  readonly prompt_id?: string | undefined
  /** Stands in Portkey's schema and is read nowhere: write it into `strategy`. */
  readonly on_status_codes?: ReadonlyArray<number> | undefined
  /** The models of an Azure OpenAI resource. Hosted only. */
  readonly deployments?: ReadonlyArray<Deployment> | undefined
}

/** One node of a config: a provider with its credential, or a strategy with targets of its own. */
export interface Target extends NodeKeys, Settings, ProviderKeys {}

/** A config whose strategy chooses among its targets. */
export interface StrategyConfig extends Target {
  readonly strategy: Strategy
  readonly targets: ReadonlyArray<Target>
}

/** A config that names one provider. */
export interface ProviderConfig extends Target {
  readonly provider: string
  readonly strategy?: undefined
  readonly targets?: undefined
}

/** A config with a virtual key. Legacy, hosted only. */
export interface VirtualKeyConfig extends Target {
  readonly virtual_key: Secret
  readonly strategy?: undefined
  readonly targets?: undefined
}

/** A config that leaves the provider to the request. Hosted only. */
export interface PassthroughConfig extends Target {
  readonly passthrough: true
  readonly strategy?: undefined
  readonly targets?: undefined
}

/** A config with a prompt saved in Portkey. Hosted only. */
export interface PromptConfig extends Target {
  readonly prompt_id: string
  readonly strategy?: undefined
  readonly targets?: undefined
}

/** A config whose model names the provider. Hosted only. */
export interface ModelConfig extends Target {
  readonly override_params: BodyParams & { readonly model: `@${string}/${string}` }
  readonly strategy?: undefined
  readonly targets?: undefined
}

/** A config that is a route of its own: it names its providers, so the gateway ignores every provider header beside it. */
export type RoutingConfig =
  | StrategyConfig
  | ProviderConfig
  | VirtualKeyConfig
  | PassthroughConfig
  | PromptConfig
  | ModelConfig

/** A config beside a route that names the provider: settings, and nothing that names one. */
export type SettingsConfig = Settings & NoRouting

type NoRouting = {
  readonly [K in Exclude<keyof NodeKeys, "on_status_codes"> | keyof ProviderKeys]?: undefined
}
