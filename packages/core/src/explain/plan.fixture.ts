// Plans of inline configs for the tests. The keys of the config are not typed here.

import type { RequestSpec } from "../spec/request-spec.ts"
import { type ExplainOptions, explain } from "./explain.ts"
import { leavesOf } from "./leaves.ts"
import type { LeafPlan, RoutingPlan } from "./routing-plan.ts"

/** A spec without its route. */
export type Rest = Omit<RequestSpec, "route">

export const openSource = { gateway: "open-source" } as const

/** Two leaves. */
export const a = { provider: "openai", api_key: "sk-a" }
export const b = { provider: "anthropic", api_key: "sk-b" }

export const fallback = (targets: ReadonlyArray<object>, strategy: object = {}, node: object = {}) => ({
  strategy: { mode: "fallback", ...strategy },
  targets,
  ...node
})

export const loadbalance = (targets: ReadonlyArray<object>, node: object = {}) => ({
  strategy: { mode: "loadbalance" },
  targets,
  ...node
})

export const planOf = (config: object, rest: Rest = {}, options?: ExplainOptions): RoutingPlan =>
  explain({ ...rest, route: { config: config as never } }, options)

export const leaves = (config: object, rest?: Rest, options?: ExplainOptions): ReadonlyArray<LeafPlan> =>
  leavesOf(planOf(config, rest, options))

export function first(config: object, rest?: Rest, options?: ExplainOptions): LeafPlan {
  const [leaf] = leaves(config, rest, options)
  if (leaf === undefined) throw new Error("the plan has no leaf")
  return leaf
}
