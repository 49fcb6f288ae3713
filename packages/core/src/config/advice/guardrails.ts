// Guardrails that do not guard: the open-source gateway takes a check that cannot run for one that has passed
// (gateway/src/middlewares/hooks/index.ts:314-325, 420-424).

import { nearMiss } from "../../issue/near-miss.ts"
import { isPlainObject } from "../../table/plain-object.ts"
import { type Place, placeIn, type Walk } from "../../table/walk.ts"
import { isMixed, mixRepair } from "../rule/guardrails.ts"
import type { Fields, Rule } from "../shape.ts"
import { openSourceChecks } from "./guardrail-checks.ts"
import { warn } from "./warn.ts"

const savedId = "config.guardrail-id"

const warnOfSavedId = (walk: Walk, at: Place, key: string | number): void =>
  warn(
    walk,
    at,
    key,
    savedId,
    "is the id of a guardrail saved in Portkey, which the open-source gateway does not know: it checks nothing and lets every request pass",
    'Write the checks themselves: { "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }.'
  )

function warnOfUnknownCheck(check: string, walk: Walk, at: Place, key: string, id: string): void {
  const name = check.includes(".") ? check : `default.${check}`
  if (openSourceChecks.has(name)) return
  const near = nearMiss(name, openSourceChecks)
  warn(
    walk,
    at,
    key,
    id,
    "is not a check of the open-source gateway, which then lets every request pass; a plugin of your own may bring it",
    near === undefined ? "Look its id up in gateway/plugins." : `Did you mean ${near}?`
  )
}

/** About what a guardrail does after it has passed or failed. */
export const actionAdvice: ReadonlyArray<Rule> = (["on_fail", "on_success"] as const).map(on => ({
  id: "config.deny-unread",
  on,
  check(node: Fields, walk: Walk, at: Place, id: string) {
    const action = node[on]
    if (!isPlainObject(action) || action.deny === undefined) return
    const what = "has deny, which is read in the guardrail itself only"
    warn(walk, at, on, id, what, 'Write "deny" beside it.')
  }
}))

/** About raw hooks. */
export const hookAdvice: ReadonlyArray<Rule> = [
  {
    id: savedId,
    on: "id",
    only: "open-source",
    check(node, walk, at) {
      if (node.checks === undefined) warnOfSavedId(walk, at, "id")
    }
  },
  {
    id: "config.hook-credentials",
    on: "credentials",
    only: "open-source",
    check(_node, walk, at, id) {
      const what = "stands in the hook, but the open-source gateway reads the credentials of each check"
      const repair = 'Write them into the check: "parameters": { "credentials": … }.'
      warn(walk, at, "credentials", id, what, repair)
    }
  }
]

/** About the checks of a raw hook. */
export const hookCheckAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.unknown-check",
    on: "id",
    only: "open-source",
    check({ id: check }, walk, at, id) {
      if (typeof check === "string" && check.includes(".")) warnOfUnknownCheck(check, walk, at, "id", id)
    }
  },
  {
    id: "config.check-parameters",
    check(node, walk, at, id) {
      if (node.parameters !== undefined) return
      const what = "is missing; a check that reads its parameters then fails to run, and counts as passed"
      const repair = 'Add "parameters": { … }, empty where the check needs none.'
      warn(walk, at, "parameters", id, what, repair)
    }
  }
]

/** About guardrails in shorthand; `isOption` says which keys are no checks. */
export function guardrailAdvice(isOption: (key: string) => boolean): ReadonlyArray<Rule> {
  return [
    {
      id: "config.unknown-check",
      only: "open-source",
      check(node, walk, at, id) {
        for (const key of Object.keys(node)) {
          const given = node[key]
          if (isOption(key) || !isPlainObject(given)) continue
          warnOfUnknownCheck(typeof given.id === "string" ? given.id : key, walk, at, key, id)
        }
      }
    },
    {
      id: savedId,
      only: "open-source",
      check(node, walk, at) {
        if (node.id !== undefined && Object.keys(node).every(isOption)) warnOfSavedId(walk, at, "id")
      }
    }
  ]
}

/** About the lists of guardrails of a node. */
export const guardrailListAdvice: ReadonlyArray<Rule> = (
  ["input_guardrails", "output_guardrails", "input_mutators", "output_mutators"] as const
).map(on => ({
  id: "config.guardrail-mix",
  on,
  check({ [on]: list }: Fields, walk: Walk, at: Place, id: string) {
    if (!Array.isArray(list)) return
    if (walk.run.gateway === "hosted") {
      const what = "has ids and objects in one list, which only the hosted gateway takes"
      if (isMixed(list)) warn(walk, at, on, id, what, mixRepair)
      return
    }
    const within = placeIn(at, on, list)
    for (const [index, item] of list.entries())
      if (typeof item === "string") warnOfSavedId(walk, within, index)
  }
}))
