// What a config document is for, as types: a route of its own, or settings beside one.

import type { Secret } from "../../grammar/secret.ts"
import type { ProviderKeys } from "./provider-keys.ts"
import type { BodyParams, Settings } from "./settings.ts"
import type { Strategy } from "./strategy.ts"
import type { NodeKeys, Target } from "./tree.ts"

/** What a config is for: a route of its own, settings beside a route, or whichever it says. */
export type ConfigUse = "routing" | "settings" | "either"

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
