// Arbitrary configs, from the rows alone: every key, every provider with every form of credential, every strategy.

import * as fc from "fast-check"
import type { Gateway } from "../grammar/gateway-kind.ts"
import type { Key } from "../grammar/type.ts"
import type { RoutingConfig, SettingsConfig } from "../rows/config/document.ts"
import { bearerConfigKey, ownersOf, providerKeys } from "../rows/config/provider-keys.ts"
import { credentialsFor, needsOfProvider, type ProviderNeeds } from "../rows/config/provider-needs.ts"
import { query } from "../rows/config/query.ts"
import { guardrailListKeys, settingsKeys } from "../rows/config/settings.ts"
import { modeOfKey, type StrategyMode, strategyKeys, strategyModes } from "../rows/config/strategy.ts"
import { targetKeys } from "../rows/config/tree.ts"
import { virtualKeyText } from "../rows/config/virtual-key.ts"
import { providers } from "../rows/provider/index.ts"
import type { Provider } from "../rows/provider/provider.ts"
import { leftOut, without } from "./left-out.ts"
import { someText } from "./text-arbitrary.ts"
import { jsonObject, objectOf, valuesOf } from "./type-arbitrary.ts"

type Node = Record<string, unknown>
type Nodes = fc.Arbitrary<Node>

/**
 * Configs that are routes of their own and in which `checkConfig` finds no error: every provider with every form of
 * credential, every strategy, nested up to two levels.
 *
 * @param gateway the gateway that reads them
 * @returns an arbitrary of fast-check. Nothing is thrown
 * @example
 * fc.assert(fc.property(configArbitrary("hosted"), config => "x-portkey-config" in compile({ route: { config } })))
 */
export const configArbitrary = (gateway: Gateway): fc.Arbitrary<RoutingConfig> =>
  without(nodeArbitrary(gateway, 2), "large") as fc.Arbitrary<unknown> as fc.Arbitrary<RoutingConfig>

/**
 * Configs for a route that names the provider. Some are empty, which sends nothing.
 *
 * @param gateway the gateway that reads them
 * @returns an arbitrary of fast-check. Nothing is thrown
 * @example
 * fc.assert(
 *   fc.property(settingsArbitrary("hosted"), config => {
 *     compile({ route: { provider: "@team", config } })
 *   })
 * )
 */
export const settingsArbitrary = (gateway: Gateway): fc.Arbitrary<SettingsConfig> =>
  // Both gateways require one of a few keys in every config.
  (gateway === "hosted" ? without(settingsOf(gateway, 4), "catalogModel") : settingsOf(gateway, 4)).map(
    settings => (Object.keys(settings).length === 0 ? settings : { retry: { attempts: 0 }, ...settings })
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<SettingsConfig>

const settingsOf = (gateway: Gateway, most: number): Nodes => {
  const settings = objectOf(settingsKeys, gateway, most)
  if (gateway === "hosted") return without(settings, "maxAge")
  return settings.filter(given => !guardrailListKeys.some(key => leftOut.mixedGuardrails(given[key])))
}

function nodeArbitrary(gateway: Gateway, depth: number): Nodes {
  const leaf = leafArbitrary(gateway)
  return depth === 0
    ? leaf
    : fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: strategyNode(gateway, depth) })
}

// --- leaves -----------------------------------------------------------------------------------------------------

function leafArbitrary(gateway: Gateway): Nodes {
  const served = providers.filter(({ only }) => only === undefined || only === gateway)
  const listed = fc.constantFrom(...served).chain(provider => listedLeaf(provider, gateway))
  return gateway === "open-source" ? listed : fc.oneof({ weight: 3, arbitrary: listed }, hostedLeaf)
}

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/).map(name => `@${name}`)

const hostedSource: Nodes = fc.oneof(
  fc.record({ provider: slug }),
  fc.record({ virtual_key: valuesOf(virtualKeyText, "hosted") }),
  fc.record({ passthrough: fc.constant(true) }),
  fc.record({ prompt_id: someText }),
  fc
    .tuple(slug, someText, jsonObject)
    .map(([provider, model, params]) => ({ override_params: { ...params, model: `${provider}/${model}` } }))
)

const hostedLeaf: Nodes = fc
  .tuple(settingsOf("hosted", 2), hostedSource)
  .map(([settings, source]) => ({ ...settings, ...source }))

const keyOf = (name: string): Key => targetKeys[name] as Key

// Keys of a leaf that are not settings and belong to no single provider.
const unownedKeys = { on_status_codes: keyOf("on_status_codes"), deployments: keyOf("deployments") }

function listedLeaf({ slug, customHost }: Provider, gateway: Gateway): Nodes {
  const own = needsOfProvider().get(slug) as ProviderNeeds
  const optional = Object.fromEntries(
    Object.entries({ ...unownedKeys, ...providerKeys }).filter(
      ([key]) => ownersOf(key).length === 0 || ownersOf(key).includes(slug)
    )
  )
  const needed = [
    ...own.companions.map(({ key }) => key),
    ...(customHost === "required" ? ["custom_host"] : [])
  ]
  return fc
    .tuple(
      settingsOf(gateway, 2),
      objectOf(optional, gateway, 2),
      keysRecord(needed, gateway),
      credentialArbitrary(own, gateway)
    )
    .map(([settings, options, companions, credential]) => {
      const leaf = { ...settings, ...options, ...companions, ...credential, provider: slug }
      // The gateways require a key or a setting, even for providers without a credential.
      return bearerConfigKey in leaf ? leaf : { retry: { attempts: 0 }, ...leaf }
    })
}

const keysRecord = (keys: ReadonlyArray<string>, gateway: Gateway): Nodes =>
  fc.record(Object.fromEntries(keys.map(key => [key, valuesOf(keyOf(key).type, gateway)])))

function credentialArbitrary(needs: ProviderNeeds, gateway: Gateway): Nodes {
  const credentials = credentialsFor(needs, gateway)
  if (credentials.length === 0) return fc.constant({})
  return fc.constantFrom(...credentials).chain(parts =>
    keysRecord(
      parts.map(({ key }) => key),
      gateway
    ).map(record => {
      for (const { key, value } of parts) if (value !== undefined) record[key] = value
      return record
    })
  )
}

// --- strategies -------------------------------------------------------------------------------------------------

function strategyNode(gateway: Gateway, depth: number): Nodes {
  const targets = fc.array(nodeArbitrary(gateway, depth - 1), { minLength: 1, maxLength: 3 })
  return fc
    .tuple(fc.constantFrom(...strategyModes), targets, settingsOf(gateway, 2))
    .chain(([mode, targets, settings]) =>
      fc.tuple(strategyArbitrary(mode, targets.length, gateway), weights(mode, targets.length)).map(
        ([strategy, given]): Node => ({
          ...settings,
          strategy,
          targets: targets.map((target, index) => ({
            ...target,
            ...(mode === "conditional" ? { name: nameOf(index) } : {}),
            ...(given[index] === undefined ? {} : { weight: given[index] })
          }))
        })
      )
    )
}

const nameOf = (index: number): string => `target-${index}`

// At least one weight must be above zero.
function weights(mode: string, count: number): fc.Arbitrary<ReadonlyArray<number | undefined>> {
  if (mode !== "loadbalance") return fc.constant([])
  const some = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined })
  return fc
    .tuple(
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      fc.array(some, { minLength: count - 1, maxLength: count - 1 })
    )
    .map(([first, rest]) => [first, ...rest])
}

/** The keys of a strategy that `mode` reads, except those that name targets. */
const keysRead = (mode: StrategyMode) =>
  Object.entries(strategyKeys).filter(([name]) => {
    const reader = modeOfKey[name as keyof typeof modeOfKey]
    return mode !== "conditional" && name !== "mode" && (reader === undefined || reader === mode)
  })

function strategyArbitrary(mode: StrategyMode, count: number, gateway: Gateway): Nodes {
  const target = fc.nat({ max: count - 1 }).map(nameOf)
  const routes =
    mode === "conditional"
      ? fc.record({
          conditions: fc.array(fc.record({ query: valuesOf(query, gateway), then: target }), {
            maxLength: 2
          }),
          default: target
        })
      : fc.constant({})
  return fc
    .tuple(objectOf(Object.fromEntries(keysRead(mode)), gateway, 2), routes)
    .map(([options, routed]): Node => ({ mode, ...options, ...routed }))
}
