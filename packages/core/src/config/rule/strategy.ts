// What the keys of a strategy mean to each other.

import { complain, type Place, type Walk } from "../../table/walk.ts"
import type { Fields, Rule } from "../shape.ts"

const neededInConditional = (key: string, id: string, what: string, repair: string): Rule => ({
  id,
  on: "mode",
  check(strategy: Fields, walk: Walk, at: Place) {
    if (strategy.mode === "conditional" && strategy[key] === undefined)
      complain(walk, at, key, id, what, repair)
  }
})

export const strategyRules: ReadonlyArray<Rule> = [
  neededInConditional(
    "conditions",
    "config.conditions-missing",
    "is missing, so the conditional router answers every request with an error",
    'Add conditions: [{ "query": { "metadata.user_plan": { "$eq": "paid" } }, "then": "premium" }].'
  ),
  neededInConditional(
    "default",
    "config.default-missing",
    "is missing, so a request that meets no condition is answered with an error",
    "Add default, the name of a target."
  )
]
