// What the config of a strategy does besides choosing a target, in sentences.

import type { Gateway } from "../grammar/gateway-kind.ts"
import { quote } from "../issue/issue.ts"
import type { CircuitBreaker } from "../rows/config/circuit-breaker.ts"
import type { Strategy } from "../rows/config/strategy.ts"
import { asksForAbsence } from "./condition-words.ts"
import { type StrategyNode, type UnreadNode, weightOfNode } from "./config-node.ts"
import type { ConditionPlan } from "./routing-plan.ts"
import { isObject, numberOf, objectOf, textsOf } from "./unread.ts"
import { sharesOf } from "./weight-shares.ts"

/** What a reader of the plan should know about one strategy node. */
export function strategyNotes(
  node: UnreadNode,
  strategy: StrategyNode,
  gateway: Gateway
): ReadonlyArray<string> {
  const { mode, targets } = strategy
  const notes: Array<string | undefined> = []
  if (targets.length === 0) notes.push("There is no target: the gateway fails, or never answers.")
  else if (mode === "loadbalance" && !sharesOf(targets.map(weightOfNode)).some(share => share > 0)) {
    notes.push("The weights add up to nothing that can be drawn from: the gateway never answers.")
  }
  if (gateway === "hosted" && mode === "loadbalance") notes.push(stickyNote(strategy.sticky))
  if (gateway === "hosted" && mode !== "conditional") notes.push(circuitBreakerNote(node))
  return notes.filter(note => note !== undefined)
}

/** What a reader should know about the conditions of a strategy. */
export function conditionNotes(
  { conditions, default: otherwise, targets }: StrategyNode,
  planned: ReadonlyArray<ConditionPlan>,
  gateway: Gateway
): ReadonlyArray<string> {
  const names = new Set(targets.map(({ name }) => name))
  const notes = planned.flatMap((_, index) => {
    const then = conditions[index]?.then
    return names.has(then)
      ? []
      : [`Condition ${index + 1} chooses ${quote(then)}, which no target is called: 400 where it holds.`]
  })
  if (otherwise === undefined) notes.push("There is no default: 400 where no condition holds.")
  else if (!names.has(otherwise)) {
    notes.push(`The default is ${quote(otherwise)}, which no target is called: 400 where no condition holds.`)
  }
  if (gateway === "hosted" && planned.some(({ query }) => asksForAbsence(query))) {
    notes.push(
      "Of a missing value no condition holds, as Portkey documents; by the open-source gateway it is not equal and not in a list."
    )
  }
  return notes
}

function stickyNote(sticky: StrategyNode["sticky"]): string | undefined {
  if (sticky === undefined) return undefined
  const fields = textsOf(sticky.hash_fields) ?? []
  return `Sticky: requests with equal ${fields.join(", ") || "hash fields"} go to the same target for ${numberOf(sticky.ttl) ?? 3600} s.`
}

/** `cb_config` under the strategy or beside it (Portkey docs, circuit-breaker and config-object). */
function circuitBreakerNote({ strategy, cb_config: beside }: UnreadNode): string | undefined {
  const given = objectOf<Strategy>(strategy).cb_config ?? beside
  if (!isObject(given)) return undefined
  const breaker = objectOf<CircuitBreaker>(given)
  const failures = numberOf(breaker.failure_threshold)
  const percentage = numberOf(breaker.failure_threshold_percentage)
  const limits = [
    ...(failures === undefined ? [] : [`${failures} failures`]),
    ...(percentage === undefined ? [] : [`${percentage} % failures`])
  ]
  const cooldownMs = numberOf(breaker.cooldown_interval)
  const pause = cooldownMs === undefined ? "a while" : `${cooldownMs / 1000} s`
  return `Circuit breaker: after ${limits.join(" or ") || "too many failures"} a target is left out for ${pause}, unless all are.`
}
