// Arbitrary configs, from the rows alone: every key, every provider with every way to prove who calls, every strategy.

import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import type { RoutingConfig, SettingsConfig } from "../config/config-types.ts"
import { bearerConfigKey, credentialRows, ownersOfKey } from "../config/credential-rows.ts"
import { nodeRows } from "../config/node-shape.ts"
import { needsOfProvider, type ProviderNeeds } from "../config/provider-needs.ts"
import { settingsRows } from "../config/settings-rows.ts"
import type { Rows } from "../config/shape.ts"
import { strategyRows } from "../config/strategy-rows.ts"
import type { Gateway } from "../table/gateway-kind.ts"
import { providers } from "../table/provider/index.ts"
import type { Provider } from "../table/provider/provider.ts"
import { jsonObject, objectOf, valueOfForm } from "./form-arbitrary.ts"
import { without } from "./left-out.ts"
import { fieldText, secretOf, someText } from "./text-arbitrary.ts"

type Node = Record<string, unknown>
type Nodes = fc.Arbitrary<Node>

/** Configs that are routes of their own, and in which `checkConfig` finds no error. */
export const configArbitrary = (gateway: Gateway): fc.Arbitrary<RoutingConfig> =>
  without(nodeArbitrary(gateway, 2), "large") as fc.Arbitrary<unknown> as fc.Arbitrary<RoutingConfig>

/** Configs beside a route. Sometimes empty, which sends nothing. */
export const settingsArbitrary = (gateway: Gateway): fc.Arbitrary<SettingsConfig> =>
  (gateway === "hosted"
    ? without(settingsOf(gateway, 4), "catalogModel")
    : // The open-source gateway asks every config for one of a few keys.
      settingsOf(gateway, 4).map(settings =>
        Object.keys(settings).length === 0 ? settings : { retry: { attempts: 0 }, ...settings }
      )) as fc.Arbitrary<unknown> as fc.Arbitrary<SettingsConfig>

/** Guardrails as the fields of the default guardrails have them: objects only. */
export const guardrailsArbitrary = (
  gateway: Gateway
): fc.Arbitrary<ReadonlyArray<{ readonly [key: string]: unknown }>> => {
  const { form } = settingsRows.input_guardrails.shape
  if (form.is !== "list") throw new Error("Guardrails are a list.")
  return fc
    .array(valueOfForm(form.of.form, gateway) as fc.Arbitrary<Node>, { maxLength: 2 })
    .map(withoutWrappers)
}

const settingsOf = (gateway: Gateway, most: number): Nodes => objectOf(settingsRows, gateway, most)

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
  fc.record({ virtual_key: secretOf(fieldText) }),
  fc.record({ passthrough: fc.constant(true) }),
  fc.record({ prompt_id: someText }),
  fc
    .tuple(slug, someText, jsonObject)
    .map(([provider, model, params]) => ({ override_params: { ...params, model: `${provider}/${model}` } }))
)

const hostedLeaf: Nodes = fc
  .tuple(settingsOf("hosted", 2), hostedSource)
  .map(([settings, source]) => ({ ...settings, ...source }))

// Keys of a leaf that are no setting and belong to no single provider.
const unownedRows = { on_status_codes: nodeRows.on_status_codes, deployments: nodeRows.deployments }

function listedLeaf({ slug, customHost }: Provider, gateway: Gateway): Nodes {
  const own = needsOfProvider().get(slug) as ProviderNeeds
  const optional = Object.fromEntries(
    Object.entries({ ...unownedRows, ...credentialRows }).filter(
      ([key]) => ownersOfKey.get(key)?.includes(slug) ?? true
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
      // The open-source gateway wants a key, even of providers that take none, or a setting in its place.
      return gateway === "hosted" || bearerConfigKey in leaf ? leaf : { retry: { attempts: 0 }, ...leaf }
    })
}

const rows: Rows = nodeRows

const keysRecord = (keys: ReadonlyArray<string>, gateway: Gateway): Nodes =>
  fc.record(
    Object.fromEntries(keys.map(key => [key, valueOfForm((rows[key] as Rows[string]).shape.form, gateway)]))
  )

function credentialArbitrary({ credentials }: ProviderNeeds, gateway: Gateway): Nodes {
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

const modes = ["single", "fallback", "loadbalance", "conditional"] as const

function strategyNode(gateway: Gateway, depth: number): Nodes {
  const targets = fc.array(nodeArbitrary(gateway, depth - 1), { minLength: 1, maxLength: 3 })
  return fc
    .tuple(fc.constantFrom(...modes), targets, settingsOf(gateway, 2))
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

// Some weight must be above zero.
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

const keysOfMode = {
  single: [],
  fallback: ["on_status_codes"],
  loadbalance: ["sticky"],
  conditional: []
} as const

function strategyArbitrary(mode: (typeof modes)[number], count: number, gateway: Gateway): Nodes {
  const keys: ReadonlyArray<string> = mode === "conditional" ? [] : [...keysOfMode[mode], "cb_config"]
  const rows = Object.fromEntries(Object.entries(strategyRows).filter(([key]) => keys.includes(key)))
  const target = fc.nat({ max: count - 1 }).map(nameOf)
  const routes =
    mode === "conditional"
      ? fc.record({
          conditions: fc.array(fc.record({ query: valueOfForm({ is: "query" }, gateway), then: target }), {
            maxLength: 2
          }),
          default: target
        })
      : fc.constant({})
  return fc
    .tuple(objectOf(rows, gateway, 2), routes)
    .map(([options, routed]): Node => ({ mode, ...options, ...routed }))
}

// The codec of these fields is plain JSON, which opens nothing.
function withoutWrappers<T>(value: T): T {
  if (Redacted.isRedacted(value)) return Redacted.value(value) as T
  if (Array.isArray(value)) return value.map(withoutWrappers) as T
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutWrappers(entry)])) as T
}
