// Rules about several parts of a spec, and how they run.

import type { Layout } from "../../encode/layout.ts"
import type { Gateway } from "../../grammar/gateway-kind.ts"
import { tell } from "../../grammar/run.ts"
import type { Fields, Rule, Tell } from "../../grammar/type.ts"
import type { Facts } from "./facts.ts"

/**
 * A rule about several parts of a spec. `on` lists keys of the spec or of its route (`route.auth`). `of` lists provider
 * slugs.
 */
export interface SpecRule extends Omit<Rule, "find"> {
  readonly find: (facts: Facts, tell: Tell) => void
}

/** A rule and the bits of the keys that trigger it, or 0 if it always runs. */
interface Called {
  readonly rule: SpecRule
  readonly bits: number
}

/** The rules of `lists` for one gateway and one kind of route, except those that none of its keys triggers. */
function planOf(
  lists: ReadonlyArray<ReadonlyArray<SpecRule>>,
  gateway: Gateway,
  { form, bits }: Layout
): ReadonlyArray<Called> {
  const slug = form.provider?.slug ?? ""
  return lists
    .flat()
    .filter(({ only, of }) => (only ?? gateway) === gateway && (of?.includes(slug) ?? true))
    .map(rule => ({ rule, bits: rule.on.reduce((all, key) => all | (bits.get(key) ?? 0), 0) }))
    .filter(({ rule, bits }) => rule.on.length === 0 || bits !== 0)
}

/**
 * Returns a function that runs the rules of `lists` that apply to the route and are triggered by a key of the spec.
 */
export function asking(lists: ReadonlyArray<ReadonlyArray<SpecRule>>): (facts: Facts) => void {
  const plans: Readonly<Record<Gateway, Array<ReadonlyArray<Called>>>> = { hosted: [], "open-source": [] }
  return facts => {
    const { run, layout } = facts
    const made = plans[run.gateway]
    const { index: place } = layout.form
    const rules = made[place] ?? planOf(lists, run.gateway, layout)
    made[place] = rules
    let asked: SpecRule | undefined
    const tellOf: Tell = (path, what, repair, edit) =>
      tell(run, { rule: asked?.id ?? "", severity: asked?.severity ?? "error", path, what, repair, edit })
    for (let index = 0; index < rules.length; index++) {
      const { rule, bits } = rules[index] as Called
      if (bits !== 0 && (bits & run.given) === 0) continue
      asked = rule
      rule.find(facts, tellOf)
    }
  }
}

/** The value at `key` of a value of any type. */
export const partOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Fields)[key] : undefined
