// Rules about several parts of a spec, and how they run.

import { onceByGateway } from "../../grammar/once.ts"
import { isAbsent } from "../../grammar/plain-object.ts"
import { rulesByTag } from "../../grammar/rules-of-object.ts"
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

/** The number of bits in a bitwise operation. */
export const mostCallers = 32

/** A rule and the bits of the keys that trigger it, or 0 if it always runs. */
interface Called {
  readonly rule: SpecRule
  readonly bits: number
}

/** A key that triggers rules. */
interface Caller {
  readonly ofRoute: boolean
  readonly name: string
  readonly bit: number
}

/** The rules for one gateway and one provider, and the keys that trigger any of them. */
interface Plan {
  readonly rules: ReadonlyArray<Called>
  readonly callers: ReadonlyArray<Caller>
}

function planOf(rules: ReadonlyArray<SpecRule>): Plan {
  const paths = [...new Set(rules.flatMap(({ on }) => on))]
  const bitOf = (path: string): number => 1 << paths.indexOf(path)
  return {
    rules: rules.map(rule => ({ rule, bits: rule.on.reduce((bits, path) => bits | bitOf(path), 0) })),
    callers: paths.map(path => {
      const [top, below] = path.split(".")
      // Interned as a key: V8 finds a property by it at once, but has to compare a string that was cut out of another.
      const [name = ""] = Object.keys({ [below ?? top ?? ""]: true })
      return { ofRoute: below !== undefined, name, bit: bitOf(path) }
    })
  }
}

/**
 * Returns a function that runs the rules of `lists` that apply to the route and are triggered by a key of the spec.
 * Each key has one bit of a number, so at most {@link mostCallers} keys can trigger rules.
 */
export function asking(lists: ReadonlyArray<ReadonlyArray<SpecRule>>): (facts: Facts) => void {
  const plans = onceByGateway(gateway => {
    const { any, byTag } = rulesByTag(lists.flat(), gateway)
    return {
      any: planOf(any),
      byTag: new Map([...(byTag ?? [])].map(([tag, rules]) => [tag, planOf(rules)]))
    }
  })
  return facts => {
    const { run, layout } = facts
    const { any, byTag } = plans[run.gateway]()
    const { rules, callers } = byTag.get(layout.form.provider?.slug) ?? any
    const given = bitsOf(callers, facts)
    let asked: SpecRule | undefined
    const tellOf: Tell = (path, what, repair, edit) =>
      tell(run, { rule: asked?.id ?? "", severity: asked?.severity ?? "error", path, what, repair, edit })
    for (let index = 0; index < rules.length; index++) {
      const { rule, bits } = rules[index] as Called
      if (bits !== 0 && (bits & given) === 0) continue
      asked = rule
      rule.find(facts, tellOf)
    }
  }
}

/** The bits of the keys that the spec sets. */
function bitsOf(callers: ReadonlyArray<Caller>, { spec, route }: Facts): number {
  let bits = 0
  for (let index = 0; index < callers.length; index++) {
    const { ofRoute, name, bit } = callers[index] as Caller
    if (!isAbsent((ofRoute ? route : spec)[name])) bits |= bit
  }
  return bits
}

/** The value at `key` of a value of any type. */
export const partOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Fields)[key] : undefined
