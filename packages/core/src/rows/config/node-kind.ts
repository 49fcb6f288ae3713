// What a node of a config is, from what is written in it. Its values may be of any type.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isPlainObject } from "../../grammar/plain-object.ts"
import type { Fields } from "../../grammar/type.ts"
import type { Place } from "../../grammar/walk.ts"
import type { Path } from "../../issue/issue.ts"

/** Whether a node chooses among targets, or was meant to. */
export const isStrategyNode = (node: Fields): boolean =>
  node.strategy !== undefined || node.targets !== undefined

/** The mode of a node's strategy, whatever it is. */
export const modeOf = ({ strategy }: Fields): unknown =>
  typeof strategy === "object" && strategy !== null && "mode" in strategy ? strategy.mode : undefined

/** The targets of a node, where they are a list. */
export const targetsOf = (node: Fields): ReadonlyArray<unknown> | undefined =>
  Array.isArray(node.targets) ? node.targets : undefined

/**
 * A model that chooses a provider of the Model Catalog, `@slug/model`: the slug, and the model. Cloudflare's own models
 * begin with an @ too, and choose nobody: `@cf/meta/llama-3-8b-instruct`, `@hf/…`.
 */
export const catalogModel = /^(@(?!(?:cf|hf)\/)[^/]+)\/(.+)$/s

/** The keys of a node that set parameters of the request, the model among them. */
export const parameterKeys = ["override_params", "default_params"] as const

/** Those of {@link parameterKeys} whose model chooses a provider of the Model Catalog; only the hosted gateway has one. */
export const catalogModelKeys = (
  node: Fields,
  gateway: Gateway
): ReadonlyArray<(typeof parameterKeys)[number]> =>
  gateway === "hosted" ? parameterKeys.filter(key => hasCatalogModel(node[key])) : []

// Asked of every node above a target, so that it must not look at all keys, as `isPlainObject` does.
const hasCatalogModel = (parameters: unknown): boolean =>
  typeof parameters === "object" &&
  parameters !== null &&
  "model" in parameters &&
  typeof parameters.model === "string" &&
  catalogModel.test(parameters.model)

/**
 * Whether a node names who is called: itself, or by its targets. A whole config that does so is a route of its own, and
 * the gateway then ignores the provider, virtual key and credential in fields beside it. Parsing, checking, linting and
 * planning all ask here. The open-source gateway looks for a provider and targets only
 * (gateway/src/handlers/handlerUtils.ts:1032).
 */
export function namesProviders(node: Fields, gateway: Gateway): boolean {
  if (isStrategyNode(node) || node.provider !== undefined) return true
  if (gateway === "open-source") return false
  return (
    node.virtual_key !== undefined ||
    node.prompt_id !== undefined ||
    node.passthrough === true ||
    catalogModelKeys(node, gateway).length > 0
  )
}

/** Whether a node says nothing, as `{}` does. */
export const isEmpty = (node: Fields): boolean => Object.keys(node).every(key => node[key] === undefined)

/** The nodes that `at` stands in, itself first, the document last. */
export function* nodesAbove(at: Place): Generator<Fields> {
  for (let place: Place | undefined = at; place !== undefined; place = place.above) {
    if (!Array.isArray(place.value)) yield place.value as unknown as Fields
  }
}

/**
 * Every node of a config, itself first. By a list of what is left, for a header that somebody else wrote may be nested as
 * deep as it likes; there must be no cycle in it.
 */
export function* nodesIn(config: Fields): Generator<{ readonly node: Fields; readonly path: Path }> {
  const nodes = [{ node: config, path: [] as Path }]
  for (const each of nodes) {
    yield each
    for (const [index, target] of (targetsOf(each.node) ?? []).entries())
      if (isPlainObject(target)) nodes.push({ node: target, path: [...each.path, "targets", index] })
  }
}

/** Lower-case names in every `forward_headers` of a config, in which there must be no cycle. */
export function* forwardedNamesIn(config: Fields): Generator<string> {
  for (const { node } of nodesIn(config)) {
    const names = Array.isArray(node.forward_headers) ? node.forward_headers : []
    for (const name of names) if (typeof name === "string") yield name.toLowerCase()
  }
}
