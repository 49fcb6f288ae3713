// What the config of a strategy does in addition to choosing a target, in sentences.

import type { Gateway } from "../grammar/gateway-kind.ts"
import { quote } from "../issue/issue.ts"
import { asksForAbsence } from "./condition-words.ts"
import { type StrategyNode, type UnreadNode, weightOfNode } from "./config-node.ts"
import type { PlanContext } from "./plan-context.ts"
import type { ConditionPlan } from "./routing-plan.ts"
import { isObject, numberOf, textsOf } from "./unread.ts"
import { sharesOf } from "./weight-shares.ts"

/** Notes about one strategy node. */
export function strategyNotes(
  node: UnreadNode,
  strategy: StrategyNode,
  { gateway, isSaved }: Pick<PlanContext, "gateway" | "isSaved">
): ReadonlyArray<string> {
  const { mode, targets, sticky, hasBreaker } = strategy
  const notes: string[] = []
  const hosted = gateway === "hosted"
  if (targets.length === 0) {
    notes.push(`There is no target: the gateway ${hosted ? "answers 500" : "fails, or never answers"}.`)
  } else if (mode === "loadbalance" && !sharesOf(targets.map(weightOfNode)).some(share => share > 0)) {
    const answer = hosted ? "answers 500" : "never answers"
    notes.push(`No target can be drawn with these weights: the gateway ${answer}.`)
  }
  if (!hosted) return notes
  if (mode === "loadbalance" && sticky !== undefined) {
    notes.push(
      isSaved ? stickyNote(sticky) : "Not sticky: the config is inline, and only a saved config is sticky."
    )
  }
  if (mode !== "conditional" && hasBreaker && !isSaved) {
    notes.push("No circuit breaker: the config is inline, and only a saved config has one.")
  }
  if (isObject(node.cb_config)) notes.push("cb_config beside targets is not read: no circuit breaker.")
  return notes
}

/** Notes about the conditions of a strategy. */
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
      : [
          `Condition ${index + 1} chooses ${quote(then)}, but no target has that name: the gateway answers 400 if it holds.`
        ]
  })
  if (otherwise === undefined)
    notes.push("There is no default: the gateway answers 400 if no condition holds.")
  else if (!names.has(otherwise)) {
    notes.push(
      `The default is ${quote(otherwise)}, but no target has that name: the gateway answers 400 if no condition holds.`
    )
  }
  if (gateway === "hosted" && planned.some(({ query }) => asksForAbsence(query))) {
    notes.push(
      "Portkey documents that no condition holds for a missing value; the open-source gateway treats it as not equal, and as not in a list."
    )
  }
  return notes
}

function stickyNote(sticky: NonNullable<StrategyNode["sticky"]>): string {
  const fields = textsOf(sticky.hash_fields) ?? []
  const equal = fields.length === 0 ? "" : ` with equal ${fields.join(", ")}`
  const ttl = numberOf(sticky.ttl)
  const time =
    ttl === undefined
      ? "for as long as the gateway has as its default: write ttl (3600 s by Portkey's documentation, 300 s as it was seen)"
      : `for ${ttl} s`
  return `Sticky: requests of one API key${equal} go to the same target ${time}.`
}
