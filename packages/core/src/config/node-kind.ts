// What a node of a config is, from what is written in it. Its values may be of any type.

import { isPlainObject } from "../table/plain-object.ts"
import { type Place, placeIn } from "../table/walk.ts"
import type { Fields } from "./shape.ts"

/** Whether a node chooses among targets, or was meant to. */
export const isStrategyNode = (node: Fields): boolean =>
  node.strategy !== undefined || node.targets !== undefined

/** The mode of a node's strategy, whatever it is. */
export const modeOf = ({ strategy }: Fields): unknown =>
  typeof strategy === "object" && strategy !== null && "mode" in strategy ? strategy.mode : undefined

/** The targets of a node, where they are a list. */
export const targetsOf = (node: Fields): ReadonlyArray<unknown> | undefined =>
  Array.isArray(node.targets) ? node.targets : undefined

// Models of Cloudflare's begin with an @ themselves: @cf/meta/llama-3-8b-instruct, @hf/….
const catalogModel = /^@(?!(?:cf|hf)\/)[^/]+\/./

const namesCatalog = (params: unknown): boolean =>
  isPlainObject(params) && typeof params.model === "string" && catalogModel.test(params.model)

/** Whether the model of a node chooses a provider of the Model Catalog: `@slug/model`. */
export const hasCatalogModel = (node: Fields): boolean =>
  namesCatalog(node.override_params) || namesCatalog(node.default_params)

/** Whether a config document names its own providers, so that the gateway ignores every provider header beside it. */
export const namesProviders = (config: Fields): boolean =>
  isStrategyNode(config) ||
  config.provider !== undefined ||
  config.virtual_key !== undefined ||
  config.prompt_id !== undefined ||
  config.passthrough === true ||
  hasCatalogModel(config)

/** Whether a node says nothing, as `{}` does. */
export const isEmpty = (node: Fields): boolean => Object.keys(node).every(key => node[key] === undefined)

/** The nodes that `at` stands in, itself first, the document last. */
export function* nodesAbove(at: Place): Generator<Fields> {
  for (let place: Place | undefined = at; place !== undefined; place = place.above) {
    if (!Array.isArray(place.value)) yield place.value as unknown as Fields
  }
}

/** The place of one target of the node at `at`, for a rule that looks at it from above. */
export const placeOfTarget = (node: Fields, at: Place, index: number): Place => {
  const targets = node.targets as ReadonlyArray<object>
  return placeIn(placeIn(at, "targets", targets), index, targets[index] as object)
}
