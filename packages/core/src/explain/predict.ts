// What would happen to one request in given circumstances, by its plan.

import { match } from "ts-pattern"
import { evaluateCondition } from "./evaluate-condition.ts"
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
 * What the open-source gateway would do with one request: its calls to providers, in order, and what it answers. The
 * plan says nothing of a saved config and of the hosted gateway's circuit breaker and cache, so neither does this.
 *
 * @param plan what {@link explain} returns
 * @param scenario what providers answer, by option path; each answers 200 where nothing is said
 * @returns the calls with their waits in ms, and the status that the client gets. Nothing is thrown
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
  const { by, ...outcome } = outcomeOf(plan.root, scenario)
  return by === "nobody" ? { calls: outcome.calls, elapsedMs: outcome.elapsedMs } : outcome
}

interface Outcome extends Prediction {
  /** Who answers: a leaf; the gateway on behalf of one (`exception`), or for all (`refusal`); or nobody, ever. */
  readonly by: "leaf" | "exception" | "refusal" | "nobody"
}

const nobody: Outcome = { by: "nobody", calls: [], elapsedMs: 0 }

const byGateway = (by: "exception" | "refusal", status: number): Outcome => ({
  by,
  status,
  calls: [],
  elapsedMs: 0
})

function outcomeOf(node: PlanNode, scenario: Scenario): Outcome {
  return match(node)
    .with({ mode: "leaf" }, leaf => leafOutcome(leaf, scenario))
    .with({ mode: "single" }, ({ targets }) => targetOutcome(targets[0], scenario, byGateway("refusal", 500)))
    .with({ mode: "fallback" }, fallback => fallbackOutcome(fallback, scenario))
    .with({ mode: "loadbalance" }, balancer => loadBalanceOutcome(balancer, scenario))
    .with({ mode: "conditional" }, conditional => conditionalOutcome(conditional, scenario))
    .exhaustive()
}

const targetOutcome = (target: PlanNode | undefined, scenario: Scenario, otherwise: Outcome): Outcome =>
  target === undefined ? otherwise : outcomeOf(target, scenario)

function leafOutcome(leaf: LeafPlan, { answers = {}, inputGuardrails = {} }: Scenario): Outcome {
  const { path, destination } = leaf
  if (destination.by === "nobody") return byGateway("exception", 500)
  const outcome = predictLeaf(leaf, answers[path] ?? [], inputGuardrails[path])
  return { by: "leaf", optionPath: path, ...outcome }
}

/** In order, until an answer is final (gateway/src/handlers/handlerUtils.ts:663-691). */
function fallbackOutcome({ targets, after }: FallbackPlan, scenario: Scenario): Outcome {
  const calls: PredictedCall[] = []
  let last = nobody
  let elapsedMs = 0
  for (const target of targets) {
    last = outcomeOf(target, scenario)
    calls.push(...last.calls)
    elapsedMs += last.elapsedMs
    const { by, status } = last
    if (by === "exception" || by === "refusal") break
    // A target that never answers has no status either, so it counts as one that failed.
    const goesOn =
      after === "not-2xx"
        ? status === undefined || status < 200 || status > 299
        : status !== undefined && after.includes(status)
    if (!goesOn) break
  }
  return { ...last, calls, elapsedMs }
}

function loadBalanceOutcome({ path, targets }: LoadBalancePlan, scenario: Scenario): Outcome {
  const weights = targets.map(({ arrival }) => (arrival.by === "loadbalance" ? arrival.weight : 0))
  const index = drawnIndex(weights, scenario.draws?.[path] ?? 0)
  return index === undefined ? nobody : targetOutcome(targets[index], scenario, nobody)
}

/** A condition that cannot be evaluated, and a name that no target has, refuse the whole request. */
function conditionalOutcome(
  { conditions, otherwise, targets }: ConditionalPlan,
  scenario: Scenario
): Outcome {
  const refusal = byGateway("refusal", 400)
  for (const { query, target } of conditions) {
    const verdict = evaluateCondition(query, scenario)
    if (verdict === "refused") return refusal
    if (verdict) return targetOutcome(target === undefined ? undefined : targets[target], scenario, refusal)
  }
  return targetOutcome(
    otherwise?.target === undefined ? undefined : targets[otherwise.target],
    scenario,
    refusal
  )
}
