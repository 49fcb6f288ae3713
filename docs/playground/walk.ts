// What happens to one request if the targets of a plan answer as the user chooses.

import {
  type LeafPlan,
  type PlanNode,
  type Prediction,
  type ProviderAnswer,
  predict,
  type RoutingPlan,
  type Scenario,
  type StrategyPlan
} from "@portspec/core"
import { always, factsOf, nodesOf, providerOf } from "@portspec/document/plan/plan-walk"

/** The possible choices for a target. */
export const outcomes = {
  ok: "answers 200",
  "status-429": "answers 429, too many requests",
  "429-once": "answers 429 once, then 200",
  "status-500": "answers 500",
  "status-503": "answers 503",
  "status-401": "answers 401, unauthorized",
  slow: "takes longer than its timeout",
  broken: "breaks the connection",
  "guardrail-failed": "answers 200, and an output guardrail fails",
  "guardrail-denied": "answers 200, and an output guardrail denies it"
} as const

export type OutcomeName = keyof typeof outcomes

export interface Choices {
  /** By the option path of a target. */
  readonly outcomes: Readonly<Record<string, OutcomeName>>
  /** The target that a load balancer draws, by its option path. */
  readonly draws: Readonly<Record<string, number>>
  /** The facts that conditions read: `metadata.plan`, `params.model`, `url.pathname`. */
  readonly facts: Readonly<Record<string, string>>
}

export const noChoices: Choices = { outcomes: {}, draws: {}, facts: {} }

/** The targets that a request can reach. */
export const reachableLeaves = (plan: RoutingPlan): ReadonlyArray<LeafPlan> =>
  [...nodesOf(plan.root)].filter(node => node.mode === "leaf").filter(leaf => leaf.unreachable === undefined)

export const balancers = (plan: RoutingPlan): ReadonlyArray<StrategyPlan> =>
  [...nodesOf(plan.root)].filter(node => node.mode === "loadbalance")

/** The possible outcomes of a target. */
export const outcomesOf = ({ timeoutMs, outputGuardrails }: LeafPlan): ReadonlyArray<OutcomeName> =>
  (Object.keys(outcomes) as ReadonlyArray<OutcomeName>).filter(name => {
    if (name === "slow") return timeoutMs !== undefined
    return !name.startsWith("guardrail") || outputGuardrails.length > 0
  })

/** The display name of a target. */
export function targetWords(node: PlanNode): string {
  const what = node.mode === "leaf" ? providerOf(node) : node.mode
  return node.name === undefined ? `${what} (${node.path})` : `${node.name}: ${what} (${node.path})`
}

/** The facts that the conditions of a plan read, in order, without duplicates. */
export function askedFacts(plan: RoutingPlan): ReadonlyArray<string> {
  const asked = new Set<string>()
  const visit = (query: unknown): void => {
    if (typeof query !== "object" || query === null) return
    for (const [key, part] of Object.entries(query)) {
      const [fact] = /^(?:metadata|params|url)\.[^.]+/.exec(key) ?? []
      if (fact !== undefined) asked.add(fact)
      visit(part)
    }
  }
  for (const node of nodesOf(plan.root)) {
    if (node.mode === "conditional") for (const { query } of node.conditions) visit(query)
  }
  return [...asked]
}

function answersOf(leaf: LeafPlan, outcome: OutcomeName): ReadonlyArray<ProviderAnswer> {
  switch (outcome) {
    case "ok":
      return []
    case "429-once":
      return [{ status: 429 }]
    case "slow":
      return always({ afterMs: (leaf.timeoutMs?.value ?? 0) + 1 })
    case "broken":
      return always({ broken: true })
    case "guardrail-failed":
      return always({ guardrails: "failed" })
    case "guardrail-denied":
      return always({ guardrails: "denied" })
    default:
      return always({ status: Number(outcome.slice("status-".length)) })
  }
}

/** A draw in the middle of the chosen target's share. */
function drawOf({ targets }: StrategyPlan, chosen: number): number {
  const shares = targets.map(({ arrival }) => (arrival.by === "loadbalance" ? arrival.share : 0))
  const before = shares.slice(0, chosen).reduce((sum, share) => sum + share, 0)
  return before + (shares[chosen] ?? 0) / 2
}

/** The scenario for `choices`, for a request whose spec has `metadata`. */
function scenarioOf(plan: RoutingPlan, metadata: unknown, choices: Choices): Scenario {
  const facts = Object.entries(choices.facts).flatMap(([fact, text]) => {
    const [root, name = ""] = fact.split(".")
    const isAsked = root === "url" || root === "metadata" || root === "params"
    return isAsked && text !== "" ? [{ root, name, text } as const] : []
  })
  const leaves = reachableLeaves(plan)
  return {
    ...factsOf(metadata, facts),
    answers: Object.fromEntries(
      leaves.map(leaf => [leaf.path, answersOf(leaf, choices.outcomes[leaf.path] ?? "ok")])
    ),
    draws: Object.fromEntries(
      balancers(plan).map(node => [node.path, drawOf(node, choices.draws[node.path] ?? 0)])
    )
  }
}

export const walk = (plan: RoutingPlan, metadata: unknown, choices: Choices): Prediction =>
  predict(plan, scenarioOf(plan, metadata, choices))

/** The path of the request: its strategies, the failed targets, and the target with the final answer. */
export interface Way {
  readonly passed: ReadonlySet<string>
  readonly failed: ReadonlySet<string>
  readonly last: string | undefined
}

export function wayOf({ root }: RoutingPlan, { calls, status, optionPath }: Prediction): Way {
  const called = new Set(calls.map(({ path }) => path))
  const passed = new Set<string>()
  const visit = (node: PlanNode): boolean => {
    // For all targets, so each one is visited.
    const isOnWay =
      node.mode === "leaf" ? called.has(node.path) : node.targets.map(visit).some(isCalled => isCalled)
    if (isOnWay) passed.add(node.path)
    return isOnWay
  }
  visit(root)
  const isAnswered = status !== undefined && status < 400
  const last = isAnswered ? (optionPath ?? calls.at(-1)?.path) : undefined
  return { passed, failed: new Set([...called].filter(path => path !== last)), last }
}
