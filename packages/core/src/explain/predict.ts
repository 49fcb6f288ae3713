// What would happen to one request under given circumstances, according to its plan.

import { match } from "ts-pattern"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { evaluateCondition } from "./evaluate-condition.ts"
import { leavesOf } from "./leaves.ts"
import { predictLeaf } from "./predict-leaf.ts"
import type {
  ConditionalPlan,
  FallbackPlan,
  LeafPlan,
  LoadBalancePlan,
  PlanNode,
  RoutingPlan
} from "./routing-plan.ts"
import type { PredictedCall, Prediction, Scenario } from "./scenario.ts"
import { drawnIndex } from "./weight-shares.ts"

/**
 * What the gateway of the plan would do with one request: its calls to providers, in order, and its response. The plan
 * does not know the contents of a saved config or a cache, and neither does this. For a default config, a saved one or
 * a slug, the calls are those of the plan's own leaf.
 *
 * @param plan the plan that {@link explain} returned
 * @param scenario the answers of providers, by option path; the default is 200
 * @returns the calls with their waits in ms, and the status that the client receives. Nothing is thrown
 *
 * @example
 * const plan = explain({
 *   route: {
 *     config: { strategy: { mode: "fallback" }, targets: [{ provider: "@a" }, { provider: "@b" }] }
 *   }
 * })
 * predict(plan, { answers: { "config.targets[0]": [429] } }).status // 200, of the second target
 */
export function predict(plan: RoutingPlan, scenario: Scenario = {}): Prediction {
  const { by, ...outcome } = isRefused(plan)
    ? byGateway("refusal", 400)
    : outcomeOf(plan.root, { ...scenario, gateway: plan.gateway })
  return by === "nobody" ? { calls: outcome.calls, elapsedMs: outcome.elapsedMs } : outcome
}

/** The hosted gateway refuses a whole config if one target names no provider. */
const isRefused = ({ gateway, root }: RoutingPlan): boolean =>
  gateway === "hosted" && leavesOf({ root }).some(({ destination }) => destination.by === "nobody")

/** A scenario and its gateway. */
interface Circumstances extends Scenario {
  readonly gateway: Gateway
}

interface Outcome extends Prediction {
  /** Who answers: a leaf; the gateway for one leaf (`exception`) or for all (`refusal`); or no one. */
  readonly by: "leaf" | "exception" | "refusal" | "nobody"
}

const nobody: Outcome = { by: "nobody", calls: [], elapsedMs: 0 }

/** If no target can be chosen, the open-source gateway never answers. */
const ofNoTarget = (gateway: Gateway): Outcome => (gateway === "hosted" ? byGateway("refusal", 500) : nobody)

const byGateway = (by: "exception" | "refusal", status: number): Outcome => ({
  by,
  status,
  calls: [],
  elapsedMs: 0
})

function outcomeOf(node: PlanNode, scenario: Circumstances): Outcome {
  return match(node)
    .with({ mode: "leaf" }, leaf => leafOutcome(leaf, scenario))
    .with({ mode: "single" }, ({ targets }) => targetOutcome(targets, 0, scenario, byGateway("refusal", 500)))
    .with({ mode: "fallback" }, fallback => fallbackOutcome(fallback, scenario))
    .with({ mode: "loadbalance" }, balancer => loadBalanceOutcome(balancer, scenario))
    .with({ mode: "conditional" }, conditional => conditionalOutcome(conditional, scenario))
    .exhaustive()
}

/** The outcome of the target at `index`, or `otherwise` if there is none. */
function targetOutcome(
  targets: ReadonlyArray<PlanNode>,
  index: number | undefined,
  scenario: Circumstances,
  otherwise: Outcome
): Outcome {
  const target = index === undefined ? undefined : targets[index]
  return target === undefined ? otherwise : outcomeOf(target, scenario)
}

function leafOutcome(leaf: LeafPlan, { answers = {}, inputGuardrails = {} }: Circumstances): Outcome {
  const { path, destination } = leaf
  if (destination.by === "nobody") return byGateway("exception", 500)
  const outcome = predictLeaf(leaf, answers[path] ?? [], inputGuardrails[path])
  return { by: "leaf", optionPath: path, ...outcome }
}

/** Tries targets in order until an answer is final (gateway/src/handlers/handlerUtils.ts:663-691). */
function fallbackOutcome({ targets, after }: FallbackPlan, scenario: Circumstances): Outcome {
  const calls: PredictedCall[] = []
  let last = ofNoTarget(scenario.gateway)
  let elapsedMs = 0
  for (const target of withoutOpen(targets, scenario)) {
    last = outcomeOf(target, scenario)
    calls.push(...last.calls)
    elapsedMs += last.elapsedMs
    const { by, status } = last
    if (by === "exception" || by === "refusal") break
    // A target that never answers has no status, so it counts as failed.
    const goesOn =
      after === "not-2xx"
        ? status === undefined || status < 200 || status > 299
        : status !== undefined && after.includes(status)
    if (!goesOn) break
  }
  return { ...last, calls, elapsedMs }
}

function loadBalanceOutcome({ path, targets: all }: LoadBalancePlan, scenario: Circumstances): Outcome {
  const targets = withoutOpen(all, scenario)
  const weights = targets.map(({ arrival }) => (arrival.by === "loadbalance" ? arrival.weight : 0))
  const index = drawnIndex(weights, scenario.draws?.[path] ?? 0)
  return targetOutcome(targets, index, scenario, ofNoTarget(scenario.gateway))
}

/** The targets whose circuit is closed, or all targets if none is. */
function withoutOpen(
  targets: ReadonlyArray<PlanNode>,
  { openCircuits = [] }: Scenario
): ReadonlyArray<PlanNode> {
  const closed = targets.filter(
    target =>
      target.mode !== "leaf" || target.circuitBreaker === undefined || !openCircuits.includes(target.path)
  )
  return closed.length === 0 ? targets : closed
}

/** A condition that cannot be evaluated, or a name that no target has, refuses the whole request. */
function conditionalOutcome(
  { conditions, otherwise, targets }: ConditionalPlan,
  scenario: Circumstances
): Outcome {
  const refusal = byGateway("refusal", 400)
  for (const { query, target } of conditions) {
    const verdict = evaluateCondition(query, scenario)
    if (verdict === "refused") return refusal
    if (verdict) return targetOutcome(targets, target, scenario, refusal)
  }
  return targetOutcome(targets, otherwise?.target, scenario, refusal)
}
