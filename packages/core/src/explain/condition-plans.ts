// The conditions of a conditional strategy, and which of its targets they can choose.

import type { Gateway } from "../grammar/gateway-kind.ts"
import { wordsOfCondition } from "./condition-words.ts"
import type { StrategyNode } from "./config-node.ts"
import { defined } from "./defined.ts"
import { alwaysHolds } from "./evaluate-condition.ts"
import type { Way } from "./plan-context.ts"
import { printable } from "./printable.ts"
import type { ConditionalPlan, ConditionPlan } from "./routing-plan.ts"
import { textOf } from "./unread.ts"

interface Conditions extends Pick<ConditionalPlan, "conditions" | "otherwise"> {
  /** For each target, which of the conditions choose it. */
  readonly ways: ReadonlyArray<Way>
}

/** The conditions of a strategy. Of targets that share a name the first is meant (gateway/src/services/conditionalRouter.ts:136-148). */
export function conditionsOf(strategy: StrategyNode, gateway: Gateway): Conditions {
  const names = strategy.targets.map(({ name }) => textOf(name))
  const targetOf = (name: string): { readonly target?: number } => {
    const index = names.indexOf(name)
    return index < 0 ? {} : { target: index }
  }
  const conditions = strategy.conditions.map(({ query, then }): ConditionPlan => {
    const asked = printable(query) ?? null
    const name = textOf(then) ?? ""
    return { words: wordsOfCondition(asked, gateway), query: asked, chooses: name, ...targetOf(name) }
  })
  const otherwise =
    strategy.default === undefined ? undefined : { chooses: strategy.default, ...targetOf(strategy.default) }
  return { conditions, ...defined({ otherwise }), ways: names.map((name, index) => wayTo(index, name)) }

  function wayTo(target: number, name: string | undefined): Way {
    // Nothing behind a condition that always holds is ever looked at.
    const last = conditions.findIndex(({ query }) => alwaysHolds(query))
    const choosing = conditions.flatMap((condition, index) => (condition.target === target ? [index] : []))
    const reached = choosing.filter(index => last < 0 || index <= last)
    const isDefault = otherwise?.target === target
    const arrival = { by: "conditional", conditions: choosing, isDefault } as const
    if (reached.length > 0 || (isDefault && last < 0)) return { arrival }
    return {
      arrival,
      unreachable: reasonFor(name, names.indexOf(name) !== target, choosing.length > 0 || isDefault)
    }
  }
}

function reasonFor(name: string | undefined, isSecond: boolean, isNamed: boolean): string {
  if (name === undefined) return "it has no name that a condition could choose"
  if (isSecond) return "an earlier target has the same name"
  return isNamed ? "an earlier condition always holds" : "no condition names it, nor does the default"
}
