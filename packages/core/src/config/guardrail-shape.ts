// Guardrails: raw hooks, and the shorthand of checks under their own ids
// (gateway/src/handlers/handlerUtils.ts:233-275, gateway/src/middlewares/hooks/types.ts).

import { abridge } from "../issue/issue.ts"
import { writeMembers } from "../table/json-writer.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { complain, complainOfType, enter } from "../table/walk.ts"
import type {
  Check as CheckType,
  GuardrailOptions,
  Hook,
  HookAction,
  HookFeedback
} from "./guardrail-types.ts"
import { json, secretJson } from "./json-shape.ts"
import { objectOf } from "./object-shape.ts"
import { parameters } from "./parameters-shape.ts"
import { checkGuardrailList, hookRules } from "./rule/guardrails.ts"
import { key, type RowsFor, type Shape } from "./shape.ts"
import { also, boolean, choice, listOf, number, text } from "./value-shape.ts"

const score = number({ rule: "value.feedback", fractions: true })

const feedbackRows: RowsFor<HookFeedback> = {
  value: key(score),
  weight: key(score),
  metadata: key(json)
}

const actionRows: RowsFor<HookAction> = {
  feedback: key(objectOf(feedbackRows, { name: "feedback", like: '{ "value": 1, "weight": 1 }' })),
  deny: key(boolean)
}
const action = objectOf(actionRows, {
  name: "an action",
  like: '{ "feedback": { "value": -1, "weight": 1 } }'
})

/** The id of a check: a source and a function. */
const checkId: Shape = {
  form: { is: "check-id" },
  write(value, walk, at, key) {
    if (typeof value !== "string" || value === "" || value.includes("."))
      return text.write(value, walk, at, key)
    const what =
      "is not a source and a function with a dot between, so no check runs and every request passes"
    const like = JSON.stringify(`default.${abridge(value, 40)}`)
    return complain(walk, at, key, "value.check-id", what, `Write it in full, for example ${like}.`)
  }
}

const checkRows: RowsFor<CheckType> = {
  id: key(checkId, { required: true }),
  parameters: key(parameters),
  is_enabled: key(boolean),
  name: key(text)
}
export const hookCheck = objectOf(checkRows, {
  name: "a check",
  like: '{ "id": "default.contains", "parameters": { "operator": "none", "words": ["x"] } }'
})

const guardrailRows: RowsFor<GuardrailOptions> = {
  id: key(text),
  type: key(choice("guardrail", "mutator")),
  deny: key(boolean),
  async: key(boolean),
  sequential: key(boolean),
  on_success: key(action),
  on_fail: key(action),
  guardrail_version_id: key(text)
}

const hookRows: RowsFor<Hook> = {
  ...guardrailRows,
  id: key(text, { required: true }),
  name: key(text),
  checks: key(listOf(hookCheck, "checks")),
  credentials: key(secretJson)
}
export const hook = objectOf(hookRows, {
  name: "a hook",
  like: '{ "type": "guardrail", "id": "no-secrets", "checks": [{ "id": "default.contains", "parameters": { } }] }',
  rules: hookRules
})

/** Raw hooks. */
export const hooks: Shape = listOf(hook, "hooks")

const options: ReadonlyMap<string, Shape> = new Map(
  Object.entries(guardrailRows).map(([name, row]) => [name, row.shape])
)
/** Whether `key` of a guardrail in shorthand is an option, and not the id of a check. */
export const isGuardrailOption = (key: string): boolean => options.has(key)

const like = '{ "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }'

/** One guardrail in shorthand. Every key that is not an option is the id of a check. */
export const guardrail: Shape = {
  form: { is: "guardrail", rows: guardrailRows },
  write(value, walk, above, key) {
    if (typeof value === "string") return text.write(value, walk, above, key)
    if (!isPlainObject(value)) {
      const expected = "the id of a saved guardrail, or an object"
      return complainOfType(value, walk, above, key, expected, `Write ${like}.`)
    }
    const at = enter(value, 0, walk, above, key)
    return at && writeMembers(value, name => (options.get(name) ?? parameters).write, walk, at)
  }
}

/** Guardrails in shorthand. */
export const guardrails: Shape = also(listOf(guardrail, "guardrails"), checkGuardrailList)
