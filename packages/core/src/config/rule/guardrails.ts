// Guardrails that cannot guard (gateway/src/middlewares/hooks/index.ts:314-325, 420-424).

import { complain } from "../../table/walk.ts"
import type { Check, Rule } from "../shape.ts"

/** About raw hooks. */
export const hookRules: ReadonlyArray<Rule> = [
  {
    id: "config.hook-type",
    on: "checks",
    check(node, walk, at, id) {
      if (node.type !== undefined) return
      const what = "is missing; without it none of the checks runs, and every request passes"
      complain(walk, at, "type", id, what, 'Add "type": "guardrail".')
    }
  }
]

/** Whether a list of guardrails has ids of saved ones and objects, which only the hosted gateway takes together. */
export const isMixed = (list: unknown): boolean =>
  Array.isArray(list) &&
  list.some(item => typeof item === "string") &&
  list.some(item => typeof item !== "string")

export const mixRepair =
  'Keep the ids, and write the objects as "before_request_hooks" or "after_request_hooks".'

/** About a list of guardrails. */
export const checkGuardrailList: Check = (value, walk, at, key) => {
  if (walk.run.gateway === "hosted" || !isMixed(value)) return
  const what = "has ids and objects in one list, which the open-source gateway answers with 400"
  complain(walk, at, key, "config.guardrail-mix", what, mixRepair)
}
