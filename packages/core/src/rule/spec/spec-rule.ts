// Rules about several parts of a spec, and how they are asked.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { once } from "../../grammar/once.ts"
import { isAbsent } from "../../grammar/plain-object.ts"
import { rulesAt, rulesByTag } from "../../grammar/rules-of-object.ts"
import { tell } from "../../grammar/run.ts"
import type { Fields, Rule, Tell } from "../../grammar/type.ts"
import type { Facts } from "./facts.ts"

/**
 * A rule about several parts of a spec. `on` are keys of the spec, or of its route: `route.auth`. `of` are slugs of
 * providers.
 */
export interface SpecRule extends Omit<Rule, "find"> {
  readonly find: (facts: Facts, tell: Tell) => void
}

/** A key of a spec, or of its route. */
interface CallingKey {
  readonly ofRoute: boolean
  readonly name: string
}

interface AskedRule extends SpecRule {
  readonly keys: ReadonlyArray<CallingKey>
}

const callingKey = (path: string): CallingKey => {
  const below = path.startsWith("route.")
  return { ofRoute: below, name: below ? path.slice("route.".length) : path }
}

/** A function that asks those of the rules of `lists` that can apply to the route and that a key of the spec calls for. */
export function asking(lists: ReadonlyArray<ReadonlyArray<SpecRule>>): (facts: Facts) => void {
  const rulesOf = (gateway: Gateway) =>
    once(() =>
      rulesByTag(
        lists.flat().map((rule): AskedRule => ({ ...rule, keys: rule.on.map(callingKey) })),
        gateway
      )
    )
  const chosen = { hosted: rulesOf("hosted"), "open-source": rulesOf("open-source") }
  return facts => {
    const { run, layout } = facts
    const rules = rulesAt(chosen[run.gateway](), layout.form.provider?.slug) as ReadonlyArray<AskedRule>
    let asked: AskedRule | undefined
    const tellOf: Tell = (path, what, repair, edit) =>
      tell(run, { rule: asked?.id ?? "", severity: asked?.severity ?? "error", path, what, repair, edit })
    for (let index = 0; index < rules.length; index++) {
      asked = rules[index]
      if (asked !== undefined && isCalledFor(asked, facts)) asked.find(facts, tellOf)
    }
  }
}

/** Whether the spec gives one of the keys that call for a rule, or none has to. */
function isCalledFor({ keys }: AskedRule, { spec, route }: Facts): boolean {
  for (let index = 0; index < keys.length; index++) {
    const { ofRoute, name } = keys[index] as CallingKey
    if (!isAbsent((ofRoute ? route : spec)[name])) return true
  }
  return keys.length === 0
}

/** The value at `key` of a value that may be anything. */
export const partOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Fields)[key] : undefined
