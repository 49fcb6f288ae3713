// What happens to a field next to a config that names its own providers (gateway/src/handlers/handlerUtils.ts:1032).

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { Fields } from "../grammar/type.ts"
import type { Change, Severity } from "../issue/issue.ts"
import { type Words, words } from "../issue/words.ts"
import { isStrategyNode } from "../rows/config/node-kind.ts"
import { configKeys } from "../rows/config-keys.ts"
import { providerOf } from "../rows/provider/index.ts"
import { overwrittenKeysOf } from "../rule/config/overwritten-keys.ts"

export interface BesideConfig {
  readonly rule: "field.dead" | "config.key-overwritten" | "config.slug-beside"
  readonly severity: Severity
  /** A clause that follows the field name. */
  readonly what: Words
  readonly repair: Words
  /** The change that does exactly what the repair says, if there is one. */
  readonly edit?: Change
  /** The gateway reads it as it looks, and only a spec has no place for it. */
  readonly isRead?: true
}

/** What to report about a field of the table next to `config`, if no row of the route reads the field. */
export function besideConfig(name: string, value: string, config: Fields, gateway: Gateway): BesideConfig {
  const key = configKeys().get(name)
  if (gateway === "hosted") {
    const looked = lookedUp(name, value)
    if (looked !== undefined) return looked
    if (key !== undefined && !isStrategyNode(config) && overwrittenKeysOf(config.provider).includes(key)) {
      return {
        rule: "config.key-overwritten",
        severity: "warning",
        ...(config[key] === undefined
          ? {
              what: words`sets ${{ given: key }} of this config`,
              repair: `Make the config the only target of "strategy": { "mode": "single" }, and write ${key} into it.`,
              isRead: true
            }
          : { what: words`overrides ${{ given: key }} in this config`, repair: "Keep one of the two." })
      }
    }
  }
  // Targets name their own providers, and a stored provider brings its own key.
  const isNeedless = isStrategyNode(config)
    ? key === "provider"
    : key === "api_key" && !providerOf.has(String(config.provider))
  return {
    rule: "field.dead",
    severity: "warning",
    what: `is not read: x-portkey-config names its own providers, and the gateway then reads it alone${key === "api_key" ? ", which sends Bearer undefined where it holds no api_key" : ""}`,
    ...(key === undefined || config[key] !== undefined || isNeedless
      ? { repair: "Leave it out.", edit: { remove: true } }
      : { repair: `Write it beside each provider in the config as ${key}, or leave it out.` })
  }
}

/**
 * What the hosted gateway looks up despite the provider in the config (gateway@2.0.0, handlers/helpers.ts:1379-1500).
 */
function lookedUp(name: string, value: string): BesideConfig | undefined {
  const isProvider = name === "x-portkey-provider"
  if (name !== "x-portkey-virtual-key" && !isProvider) return undefined
  if (isProvider && providerOf.has(value)) return undefined
  const isSlug = !isProvider || value.startsWith("@")
  return {
    rule: "config.slug-beside",
    // The gateway served requests with a slug whose integration has no host of its own.
    severity: isSlug ? "warning" : "error",
    what: isSlug
      ? "does not choose the provider, because the config names its own; but where this slug has a host of its own, the gateway calls it with the credential of the config"
      : "does not choose the provider, because the config names its own; but the gateway looks it up, and answers 400 where it is unknown",
    repair: "Leave it out.",
    edit: { remove: true }
  }
}
