// The uses of a config document, as types: a route of its own, or settings next to one.

import type { Secret } from "../../grammar/secret.ts"
import type { ProviderKeys } from "./provider-keys.ts"
import type { BodyParams, Settings } from "./settings.ts"
import type { Strategy } from "./strategy.ts"
import type { NodeKeys, Target } from "./tree.ts"

/** The use of a config: a route of its own, settings next to a route, or either, depending on its contents. */
export type ConfigUse = "routing" | "settings" | "either"

/** A config whose strategy chooses from its targets. */
export interface StrategyConfig extends Target {
  readonly strategy: Strategy
  readonly targets: ReadonlyArray<Target>
}

/** A config without targets. */
interface LeafConfig extends Target {
  readonly strategy?: undefined
  readonly targets?: undefined
}

/** A config that names one provider. */
export interface ProviderConfig extends LeafConfig {
  readonly provider: string
}

/** A config with a virtual key. Legacy, hosted only. */
export interface VirtualKeyConfig extends LeafConfig {
  readonly virtual_key: Secret
}

/** A config that leaves the provider to the request. Hosted only. */
export interface PassthroughConfig extends LeafConfig {
  readonly passthrough: true
}

/** A config with a prompt saved in Portkey. Hosted only. */
export interface PromptConfig extends LeafConfig {
  readonly prompt_id: string
}

/** A config whose model names the provider. Hosted only. */
export interface ModelConfig extends LeafConfig {
  readonly override_params: BodyParams & { readonly model: `@${string}/${string}` }
}

/**
 * A config that is a route of its own: it names its providers, so the gateway ignores every provider field next to it.
 */
export type RoutingConfig =
  | StrategyConfig
  | ProviderConfig
  | VirtualKeyConfig
  | PassthroughConfig
  | PromptConfig
  | ModelConfig

/** A config next to a route that names the provider: only settings, and nothing that names a provider. */
export type SettingsConfig = Settings & NoRouting

type NoRouting = {
  readonly [K in Exclude<keyof NodeKeys, "on_status_codes"> | keyof ProviderKeys]?: undefined
}
