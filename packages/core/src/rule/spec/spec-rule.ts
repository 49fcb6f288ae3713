// Rules about several parts of a spec, and how they run.

import { onceByGateway } from "../../grammar/once.ts"
import { ask, rulesAt, rulesByTag } from "../../grammar/rules-of-object.ts"
import type { Rule, Tell } from "../../grammar/type.ts"
import { valueAt } from "../../grammar/value-at.ts"
import { walkAt } from "../../grammar/walk.ts"
import type { Path } from "../../issue/issue.ts"
import type { Facts } from "./facts.ts"

/** A rule about several parts of a spec. `of` lists provider slugs. */
export interface SpecRule extends Omit<Rule, "find" | "on"> {
  /** Paths in the spec, one of which must have a value. Without them, the rule always runs. */
  readonly on?: ReadonlyArray<Path>
  readonly find: (facts: Facts, tell: Tell) => void
}

/**
 * Returns a function that runs the rules of `lists` that apply to the route and are triggered by a key of the spec.
 */
export function asking(lists: ReadonlyArray<ReadonlyArray<SpecRule>>): (facts: Facts) => void {
  const rules = onceByGateway(gateway => rulesByTag(lists.flat(), gateway))
  return facts => {
    const { run, layout, spec } = facts
    const walk = walkAt(run, [])
    for (const rule of rulesAt(rules[run.gateway](), layout.form.provider?.slug))
      if (isTriggered(rule, spec)) ask(rule, facts, walk, undefined)
  }
}

function isTriggered({ on }: SpecRule, spec: unknown): boolean {
  if (on === undefined) return true
  for (const path of on) if (valueAt(spec, path) !== undefined) return true
  return false
}
