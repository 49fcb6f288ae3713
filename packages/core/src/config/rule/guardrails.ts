// Guardrails that do not guard: the open-source gateway takes a check that cannot run for one that has passed
// (gateway/src/middlewares/hooks/index.ts:314-325, 420-424).

import { nearMiss } from "../../issue/near-miss.ts"
import { isPlainObject } from "../../table/plain-object.ts"
import { openSourceChecks } from "../guardrail-checks.ts"
import type { Check, Fields, Rule } from "../shape.ts"
import { complain, type Place, type Walk } from "../walk.ts"

const warnOfSavedId = (walk: Walk, at: Place, key: string | number, id: string): void =>
  complain(
    walk,
    at,
    key,
    id,
    "is the id of a guardrail saved in Portkey, which the open-source gateway does not know: it checks nothing and lets every request pass",
    'Write the checks themselves: { "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }.',
    "warning"
  )

function warnOfUnknownCheck(check: string, walk: Walk, at: Place, key: string, id: string): void {
  const name = check.includes(".") ? check : `default.${check}`
  if (openSourceChecks.has(name)) return
  const near = nearMiss(name, openSourceChecks)
  complain(
    walk,
    at,
    key,
    id,
    "is not a check of the open-source gateway, which then lets every request pass; a plugin of your own may bring it",
    near === undefined ? "Look its id up in gateway/plugins." : `Did you mean ${near}?`,
    "warning"
  )
}

const denyUnread: ReadonlyArray<Rule> = (["on_fail", "on_success"] as const).map(on => ({
  id: "config.deny-unread",
  on,
  warns: true,
  check(node: Fields, walk: Walk, at: Place, id: string) {
    const action = node[on]
    if (!isPlainObject(action) || action.deny === undefined) return
    const what = "has deny, which is read in the guardrail itself only"
    complain(walk, at, on, id, what, 'Write "deny" beside it.', "warning")
  }
}))

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
  },
  {
    id: "config.guardrail-id",
    on: "id",
    warns: true,
    only: "open-source",
    check(node, walk, at, id) {
      if (node.checks === undefined) warnOfSavedId(walk, at, "id", id)
    }
  },
  {
    id: "config.hook-credentials",
    on: "credentials",
    warns: true,
    only: "open-source",
    check(_node, walk, at, id) {
      const what = "stands in the hook, but the open-source gateway reads the credentials of each check"
      complain(
        walk,
        at,
        "credentials",
        id,
        what,
        'Write them into the check: "parameters": { "credentials": … }.',
        "warning"
      )
    }
  },
  ...denyUnread
]

/** About the checks of a raw hook. */
export const hookCheckRules: ReadonlyArray<Rule> = [
  {
    id: "config.unknown-check",
    on: "id",
    warns: true,
    only: "open-source",
    check({ id: check }, walk, at, id) {
      if (typeof check === "string" && check.includes(".")) warnOfUnknownCheck(check, walk, at, "id", id)
    }
  },
  {
    id: "config.check-parameters",
    warns: true,
    check(node, walk, at, id) {
      if (node.parameters !== undefined) return
      const what = "is missing; a check that reads its parameters then fails to run, and counts as passed"
      complain(
        walk,
        at,
        "parameters",
        id,
        what,
        'Add "parameters": { … }, empty where the check needs none.',
        "warning"
      )
    }
  }
]

/** About guardrails in shorthand; `isOption` says which keys are no checks. */
export function guardrailRules(isOption: (key: string) => boolean): ReadonlyArray<Rule> {
  return [
    {
      id: "config.unknown-check",
      warns: true,
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
      id: "config.guardrail-id",
      warns: true,
      only: "open-source",
      check(node, walk, at, id) {
        if (node.id !== undefined && Object.keys(node).every(isOption)) warnOfSavedId(walk, at, "id", id)
      }
    },
    ...denyUnread
  ]
}

/** About a list of guardrails: what kinds of items it has. */
export const checkGuardrailList: Check = (value, walk, above, key) => {
  const { gateway, warnings } = walk.run
  if (!Array.isArray(value) || above === undefined || walk.left < 0) return
  const at: Place = { above, key, value, depth: above.depth + 1 }
  const openSource = gateway === "open-source"
  let texts = 0
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") continue
    texts++
    if (openSource && warnings) warnOfSavedId(walk, at, index, "config.guardrail-id")
  }
  if (texts === 0 || texts === value.length || (!openSource && !warnings)) return
  complain(
    walk,
    above,
    key,
    "config.guardrail-mix",
    `has ids and objects in one list, which ${openSource ? "the open-source gateway answers with 400" : "only the hosted gateway takes"}`,
    'Keep the ids, and write the objects as "before_request_hooks" or "after_request_hooks".',
    openSource ? "error" : "warning"
  )
}
