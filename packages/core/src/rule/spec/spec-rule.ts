// Rules about several parts of a spec, and how they are asked.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isAbsent } from "../../grammar/plain-object.ts"
import { tell } from "../../grammar/run.ts"
import type { Fields, Rule, Tell } from "../../grammar/type.ts"
import type { RouteForm } from "../../rows/route-rows.ts"
import type { Facts } from "./facts.ts"

/**
 * A rule about several parts of a spec. `on` are keys of the spec, or of its route: `route.auth`. `of` are kinds of route,
 * or slugs of providers.
 */
export interface SpecRule extends Omit<Rule, "find"> {
  readonly find: (facts: Facts, tell: Tell) => void
}

/** A rule, with each key of `on` as the path that it is. */
export interface Asked {
  readonly rule: SpecRule
  readonly on: ReadonlyArray<readonly [inRoute: boolean, key: string]>
}

const inRoute = "route."

const asked = (rule: SpecRule): Asked => ({
  rule,
  on: rule.on.map(key => (key.startsWith(inRoute) ? [true, key.slice(inRoute.length)] : [false, key]))
})

/** Chooses among the rules of `lists`, once for each gateway and kind of route. */
export function rulesChosenFrom(
  lists: ReadonlyArray<ReadonlyArray<SpecRule>>
): (gateway: Gateway, form: RouteForm) => ReadonlyArray<Asked> {
  const chosen: { readonly [G in Gateway]: Array<ReadonlyArray<Asked> | undefined> } = {
    hosted: [],
    "open-source": []
  }
  return (gateway, form) => {
    const known = chosen[gateway][form.index]
    if (known !== undefined) return known
    const { kind, provider } = form
    const rules = lists
      .flat()
      .filter(
        ({ of, only }) =>
          (only === undefined || only === gateway) &&
          (of === undefined || of.includes(kind) || (provider !== undefined && of.includes(provider.slug)))
      )
    const made = rules.map(asked)
    chosen[gateway][form.index] = made
    return made
  }
}

/** Asks those of `rules` that a key of the spec calls for. */
export function askAbout(facts: Facts, rules: ReadonlyArray<Asked>): void {
  const { run } = facts
  for (const { rule, on } of rules) {
    if (!isCalledFor(on, facts)) continue
    const { id, severity } = rule
    rule.find(facts, (path, what, repair, edit) =>
      tell(run, { rule: id, severity, path, what, repair, edit })
    )
  }
}

function isCalledFor(on: Asked["on"], { spec, route }: Facts): boolean {
  for (const [isOfRoute, key] of on) if (!isAbsent((isOfRoute ? route : spec)[key])) return true
  return on.length === 0
}

/** The value at `key` of a value that may be anything. */
export const partOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Fields)[key] : undefined
