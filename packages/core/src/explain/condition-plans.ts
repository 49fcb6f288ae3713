// The conditions of a conditional strategy, and which of its targets they can select.

import { defined } from "../grammar/defined.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { wordsOfCondition } from "./condition-words.ts"
import type { StrategyNode } from "./config-node.ts"
import { alwaysHolds } from "./evaluate-condition.ts"
import type { Way } from "./plan-context.ts"
import { costOfNode, type PlanLimits, spend } from "./plan-limits.ts"
import { printable } from "./printable.ts"
import type { ConditionalPlan, ConditionPlan } from "./routing-plan.ts"
import { textOf } from "./unread.ts"

interface Conditions extends Pick<ConditionalPlan, "conditions" | "otherwise"> {
  /** For each target, the conditions that select it. */
  readonly ways: ReadonlyArray<Way>
}

/**
 * The conditions of a strategy. If targets share a name, the first counts
 * (gateway/src/services/conditionalRouter.ts:136-148).
 */
export function conditionsOf(strategy: StrategyNode, gateway: Gateway, limits: PlanLimits): Conditions {
  const names = strategy.targets.map(({ name }) => textOf(name))
  const firstOf = new Map<string, number>()
  for (const [index, name] of names.entries())
    if (name !== undefined && !firstOf.has(name)) firstOf.set(name, index)
  const targetOf = (name: string): { readonly target?: number } => defined({ target: firstOf.get(name) })
  const conditions: ConditionPlan[] = []
  for (const { query, then } of strategy.conditions) {
    if (!spend(limits, costOfNode)) break
    const asked = printable(query, limits) ?? null
    const name = textOf(then) ?? ""
    const words = wordsOfCondition(asked, gateway)
    conditions.push({ words, query: asked, chooses: name, ...targetOf(name) })
  }
  // The gateway never reads a condition after one that always holds.
  const last = conditions.findIndex(({ query }) => alwaysHolds(query))
  const choosing = new Map<number | undefined, number[]>()
  for (const [index, { target }] of conditions.entries()) {
    const before = choosing.get(target)
    if (before === undefined) choosing.set(target, [index])
    else before.push(index)
  }
  const otherwise =
    strategy.default === undefined ? undefined : { chooses: strategy.default, ...targetOf(strategy.default) }
  return { conditions, ...defined({ otherwise }), ways: names.map((name, index) => wayTo(index, name)) }

  function wayTo(target: number, name: string | undefined): Way {
    const own = choosing.get(target) ?? []
    const reached = own.some(index => last < 0 || index <= last)
    const isDefault = otherwise?.target === target
    const arrival = { by: "conditional", conditions: own, isDefault } as const
    if (reached || (isDefault && last < 0)) return { arrival }
    const isSecond = name !== undefined && firstOf.get(name) !== target
    return { arrival, unreachable: reasonFor(name, isSecond, own.length > 0 || isDefault) }
  }
}

function reasonFor(name: string | undefined, isSecond: boolean, isNamed: boolean): string {
  if (name === undefined) return "it has no name that a condition could choose"
  if (isSecond) return "an earlier target has the same name"
  return isNamed ? "an earlier condition always holds" : "neither a condition nor the default names it"
}
