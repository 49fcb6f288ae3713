// Names of targets, by which conditions call them (gateway/src/services/conditionalRouter.ts:137-148).

import { quote } from "../../issue/issue.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { isPlainObject } from "../../table/plain-object.ts"
import { modeOf, placeOfTarget, targetsOf } from "../node-kind.ts"
import type { Fields, Rule } from "../shape.ts"
import { complain, type Place } from "../walk.ts"

const nameOf = (target: unknown): unknown => (isPlainObject(target) ? target.name : undefined)

/** What calls a target by name in a conditional node: where it stands, and the name. */
function* callsOf(node: Fields, at: Place): Generator<{ place: Place; key: string; name: string }> {
  const strategy = node.strategy as Fields
  const place: Place = { above: at, key: "strategy", value: strategy, depth: at.depth + 1 }
  const { conditions, default: fallback } = strategy
  if (Array.isArray(conditions)) {
    const list: Place = { above: place, key: "conditions", value: conditions, depth: at.depth + 2 }
    for (const [index, condition] of conditions.entries()) {
      if (!isPlainObject(condition) || typeof condition.then !== "string") continue
      const item: Place = { above: list, key: index, value: condition, depth: at.depth + 3 }
      yield { place: item, key: "then", name: condition.then }
    }
  }
  if (typeof fallback === "string") yield { place, key: "default", name: fallback }
}

const conditionalTargets = (node: Fields): ReadonlyArray<unknown> | undefined =>
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
      const seen = new Set<unknown>()
      for (const [index, target] of (conditionalTargets(node) ?? []).entries()) {
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
  },
  {
    id: "config.target-unreachable",
    on: "targets",
    warns: true,
    check(node, walk, at, id) {
      const targets = conditionalTargets(node)
      if (targets === undefined) return
      const called = new Set([...callsOf(node, at)].map(call => call.name))
      for (const [index, target] of targets.entries()) {
        const name = nameOf(target)
        if (called.has(name as string) || !isPlainObject(target)) continue
        const what =
          name === undefined
            ? "is missing, so no condition can choose the target"
            : "is called by no condition"
        const repair = "Name it in a condition or as the default, or take the target out."
        complain(walk, placeOfTarget(node, at, index), "name", id, what, repair, "warning")
      }
    }
  },
  {
    id: "config.name-unread",
    on: "targets",
    warns: true,
    check(node, walk, at, id) {
      const mode = modeOf(node)
      if (typeof mode !== "string" || mode === "conditional") return
      for (const [index, target] of (targetsOf(node) ?? []).entries()) {
        if (nameOf(target) === undefined) continue
        const what = 'is read in mode "conditional" only'
        complain(
          walk,
          placeOfTarget(node, at, index),
          "name",
          id,
          what,
          "Leave it out, if it is not for readers.",
          "warning"
        )
      }
    }
  }
]
