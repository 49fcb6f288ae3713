// Determines what a config node is from its keys. Its values may be of any type.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { hasPlainPrototype } from "../../grammar/plain-object.ts"
import type { Fields } from "../../grammar/type.ts"
import { valueAt } from "../../grammar/value-at.ts"
import type { Place } from "../../grammar/walk.ts"
import type { Path } from "../../issue/issue.ts"

/** Whether a node chooses from targets, or was meant to. */
export const isStrategyNode = (node: Fields): boolean =>
  node.strategy !== undefined || node.targets !== undefined

/** Whether a provider or a virtual key, of any type, is meant as a slug of the Model Catalog. */
export const isMeantAsSlug = (value: unknown): boolean => typeof value === "string" && value.startsWith("@")

/** The mode of a node's strategy, of any type. */
export const modeOf = (node: Fields): unknown => valueAt(node, ["strategy", "mode"])

/** The targets of a node, if they are a list. */
export const targetsOf = (node: Fields): ReadonlyArray<unknown> | undefined =>
  Array.isArray(node.targets) ? node.targets : undefined

/**
 * A model that chooses a provider of the Model Catalog, `@slug/model`: the slug and the model. Cloudflare's own models
 * begin with an @ too, but choose no provider: `@cf/meta/llama-3-8b-instruct`, `@hf/…`.
 */
export const catalogModel = /^(@(?!(?:cf|hf)\/)[^/]+)\/(.+)$/s

/** The keys of a node that set parameters of the request, including the model. */
export const parameterKeys = ["override_params", "default_params"] as const

/** The {@link parameterKeys} whose model chooses a provider of the Model Catalog, on the hosted gateway only. */
export const catalogModelKeys = (
  node: Fields,
  gateway: Gateway
): ReadonlyArray<(typeof parameterKeys)[number]> =>
  gateway === "hosted" ? parameterKeys.filter(key => hasCatalogModel(node[key])) : []

// Called for every node above a target, so it must not look at all keys, as `isPlainObject` does.
// Rules get a misplaced model instead of the parameters.
function hasCatalogModel(parameters: unknown): boolean {
  const model = (parameters as Fields | null | undefined)?.model ?? parameters
  return typeof model === "string" && catalogModel.test(model)
}

/**
 * Whether a node, or its targets, determine the provider. A whole config that does is a route of its own, and the
 * gateway then ignores the provider, virtual key and credential in fields next to it. Parsing, checking, linting and
 * planning all use this function. The open-source gateway looks only for a provider and targets
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

/** Whether a node sets nothing, like `{}`. */
export const isEmpty = (node: Fields): boolean => Object.keys(node).every(key => node[key] === undefined)

/** The nodes that contain `at`: its own node first, the document last. */
export function* nodesAbove(at: Place): Generator<Fields> {
  for (let place: Place | undefined = at; place !== undefined; place = place.above) {
    if (!Array.isArray(place.value)) yield place.value as unknown as Fields
  }
}

/** A node of a config. */
interface NodeInConfig {
  readonly node: Fields
  /** The node that has it among its targets, and its place there; `undefined` for the config itself. */
  readonly above: NodeInConfig | undefined
  readonly index: number
}

/**
 * Every node of a config, the config itself first. Uses a list instead of recursion, because a header field from any
 * source may be nested to any depth. The config must not contain a cycle.
 */
export function nodesIn(config: Fields): ReadonlyArray<NodeInConfig> {
  const nodes: NodeInConfig[] = [{ node: config, above: undefined, index: 0 }]
  for (const above of nodes) {
    const targets = targetsOf(above.node) ?? noTargets
    for (let index = 0; index < targets.length; index++) {
      const node = targets[index]
      if (hasPlainPrototype(node)) nodes.push({ node, above, index })
    }
  }
  return nodes
}

/** The path of a node, which only an issue needs. */
export function pathOfNode(of: NodeInConfig): Path {
  const path: Array<string | number> = []
  for (let each = of; each.above !== undefined; each = each.above) path.unshift("targets", each.index)
  return path
}

const noTargets: ReadonlyArray<unknown> = []

/** Lower-case names in every `forward_headers` of a config, which must not contain a cycle. */
export function* forwardedNamesIn(config: Fields): Generator<string> {
  for (const { node } of nodesIn(config)) {
    const names = Array.isArray(node.forward_headers) ? node.forward_headers : []
    for (const name of names) if (typeof name === "string") yield name.toLowerCase()
  }
}
