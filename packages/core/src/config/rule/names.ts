// Names of targets, by which conditions call them (gateway/src/services/conditionalRouter.ts:137-148).

import { quote } from "../../issue/issue.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { isPlainObject } from "../../table/plain-object.ts"
import { complain, type Place, placeIn } from "../../table/walk.ts"
import { modeOf, placeOfTarget, targetsOf } from "../node-kind.ts"
import type { Fields, Rule } from "../shape.ts"

/** The name of a target, whatever it is. */
export const nameOf = (target: unknown): unknown => (isPlainObject(target) ? target.name : undefined)

/** What calls a target by name in a conditional node: where it stands, and the name. */
export function* callsOf(node: Fields, at: Place): Generator<{ place: Place; key: string; name: string }> {
  const strategy = node.strategy as Fields
  const place = placeIn(at, "strategy", strategy)
  const { conditions, default: fallback } = strategy
  if (Array.isArray(conditions)) {
    const list = placeIn(place, "conditions", conditions)
    for (const [index, condition] of conditions.entries()) {
      if (!isPlainObject(condition) || typeof condition.then !== "string") continue
      yield { place: placeIn(list, index, condition), key: "then", name: condition.then }
    }
  }
  if (typeof fallback === "string") yield { place, key: "default", name: fallback }
}

/** The targets of a node that calls them by name. */
export const conditionalTargets = (node: Fields): ReadonlyArray<unknown> | undefined =>
  modeOf(node) === "conditional" ? targetsOf(node) : undefined

export const nameRules: ReadonlyArray<Rule> = [
  {
    id: "config.unknown-target",
    on: "targets",
    check(node, walk, at, id) {
      const targets = conditionalTargets(node)
      if (targets === undefined) return
      const names = new Set(targets.map(nameOf).filter(name => typeof name === "string"))
      for (const { place, key, name } of callsOf(node, at)) {
        if (names.has(name)) continue
        const near = nearMiss(name, names)
        const what = `is ${quote(name)}, the name of no target here; the gateway fails when a request is to go there`
        const repair =
          near === undefined
            ? `Give a target "name": ${quote(name)}.`
            : `Did you mean ${JSON.stringify(near)}?`
        complain(walk, place, key, id, what, repair)
      }
    }
  },
  {
    id: "config.target-name-twice",
    on: "targets",
    check(node, walk, at, id) {
      const targets = conditionalTargets(node)
      if (targets === undefined) return
      const seen = new Set<unknown>()
      for (const [index, target] of targets.entries()) {
        const name = nameOf(target)
        if (typeof name === "string" && seen.has(name)) {
          const what = `is ${quote(name)}, which a target before it is called already; only that one is ever chosen`
          complain(
            walk,
            placeOfTarget(node, at, index),
            "name",
            id,
            what,
            "Give each target a name of its own."
          )
        }
        seen.add(name)
      }
    }
  }
]
