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

/** A function that asks those of the rules of `lists` that can apply to the route and that a key of the spec calls for. */
export function asking(lists: ReadonlyArray<ReadonlyArray<SpecRule>>): (facts: Facts) => void {
  const rulesOf = (gateway: Gateway) =>
    once(() => {
      const keysOf = ({ on }: SpecRule) => on.map(key => key.split("."))
      return rulesByTag(
        lists.flat().map(rule => ({ ...rule, keys: keysOf(rule) })),
        gateway
      )
    })
  const chosen = { hosted: rulesOf("hosted"), "open-source": rulesOf("open-source") }
  return facts => {
    const { run, layout } = facts
    for (const { id, severity, keys, find } of rulesAt(chosen[run.gateway](), layout.form.provider?.slug)) {
      if (keys.length > 0 && !keys.some(path => isGiven(path, facts))) continue
      find(facts, (path, what, repair, edit) => tell(run, { rule: id, severity, path, what, repair, edit }))
    }
  }
}

/** Whether the spec gives the key at a path: one key, or `route` and a key. */
const isGiven = ([key = "", below]: ReadonlyArray<string>, { spec, route }: Facts): boolean =>
  !isAbsent(below === undefined ? spec[key] : route[below])

/** The value at `key` of a value that may be anything. */
export const partOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Fields)[key] : undefined
