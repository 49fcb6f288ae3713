// What the gateway would do with a request spec, as a tree.

import { deepest } from "../budget.ts"
import { type CompileOptions, type Gateway, optionNames } from "../grammar/gateway-kind.ts"
import { ownOption } from "../grammar/own-option.ts"
import { newRun } from "../grammar/run.ts"
import { specSurface } from "../issue/surfaces.ts"
import { issuesOf } from "../issue/words.ts"
import { namesProviders } from "../rows/config/node-kind.ts"
import type { Target } from "../rows/config/tree.ts"
import type { RequestSpec, Route } from "../spec/request-spec.ts"
import { withoutAbsent } from "../spec/without-absent.ts"
import { settingsOfNode, strategyOfNode, type UnreadNode } from "./config-node.ts"
import { headerSettings, type UnreadSpec } from "./header-settings.ts"
import { type Inherited, inherit } from "./inheritance.ts"
import type { NodePlace, PlanContext } from "./plan-context.ts"
import { planLeaf } from "./plan-leaf.ts"
import { limitNotes, newLimits, type PlanLimits } from "./plan-limits.ts"
import { planNotes } from "./plan-notes.ts"
import { planStrategy } from "./plan-strategy.ts"
import { printableId } from "./printable.ts"
import type { PlanNode, RoutingPlan } from "./routing-plan.ts"
import { objectOf, textOf } from "./unread.ts"

export interface ExplainOptions extends CompileOptions {
  /**
   * Whether the inline config will be saved in Portkey: the hosted gateway supports sticky sessions and circuit
   * breakers only in saved configs. Default `false`.
   */
  readonly saved?: boolean | undefined
}

/**
 * The routing plan of a valid spec: every target, how a request reaches it, and the settings in force there with their
 * origins. Inheritance is resolved as the gateway resolves it. If `options.gateway` is `open-source`, the plan leaves
 * out what only the hosted gateway reads.
 *
 * The notes report invalid options, such as a misspelled gateway, and a config that is too large, too deep or cyclic,
 * whose plan is cut short. Never throws and never shows a secret, even for a spec that `check` refuses. For such a spec
 * the plan shows what could be read, not what would happen, because nothing would.
 *
 * @param spec a spec that `check` accepts
 * @param options the target gateway, `"hosted"` by default, the trusted hosts, and whether the config will be saved
 * @example
 * console.log(toText(explain({ apiKey, route: { config } })))
 */
export function explain(spec: RequestSpec, options?: ExplainOptions): RoutingPlan {
  const run = newRun(options, explainOptionNames)
  const { gateway } = run
  const plan = planOfAny(spec, gateway, ownOption(options, "saved", run) === true)
  const wrong = issuesOf(specSurface, run.issues).map(
    ({ message }) => `${message}. This plan is for the ${gateway} gateway.`
  )
  return wrong.length === 0 ? plan : { ...plan, notes: [...wrong, ...plan.notes] }
}

const explainOptionNames = [...optionNames, "saved"]

function planOfAny(spec: unknown, gateway: Gateway, isSaved: boolean): RoutingPlan {
  try {
    return planOf(objectOf<RequestSpec>(withoutAbsent(spec)), gateway, isSaved)
  } catch {
    // A getter or proxy of the caller's threw. Its error is dropped: it may hold a secret.
    return planOf({}, gateway, isSaved)
  }
}

function planOf(read: UnreadSpec, gateway: Gateway, isSaved: boolean): RoutingPlan {
  const route = objectOf<Route>(read.route)
  const config = objectOf<Target>(route.config)
  const saved = textOf(route.config)
  const limits = newLimits()
  const context: PlanContext = {
    gateway,
    route: namesProviders(config, gateway) ? undefined : route,
    savedConfig: saved === undefined ? undefined : printableId(saved),
    header: headerSettings(read, route, gateway),
    isSaved,
    limits
  }
  const place: NodePlace = { path: "config", arrival: { by: "request" }, probability: 1 }
  const root = planNode(config, {}, place, context, [])
  return { gateway, root, notes: [...limitNotes(limits), ...planNotes(read, gateway, root)] }
}

function planNode(
  node: UnreadNode,
  above: Inherited,
  place: NodePlace,
  context: PlanContext,
  ancestors: ReadonlyArray<UnreadNode>
): PlanNode {
  const { gateway, limits } = context
  const inherited = inherit(above, settingsOfNode(node, gateway, place.path, limits), place.path, limits)
  const strategy = strategyOfNode(node)
  if (strategy === undefined || isEnd(node, ancestors, limits))
    return planLeaf(node, inherited, place, context)
  return planStrategy(node, strategy, place, context, (target, below) =>
    planNode(target, inherited, below, context, [...ancestors, node])
  )
}

/** Whether to stop planning at `node`, because it contains itself or is too deep. */
function isEnd(node: UnreadNode, ancestors: ReadonlyArray<UnreadNode>, limits: PlanLimits): boolean {
  if (ancestors.includes(node)) limits.isCyclic = true
  else if (ancestors.length >= deepest) limits.isTooDeep = true
  else return false
  return true
}
