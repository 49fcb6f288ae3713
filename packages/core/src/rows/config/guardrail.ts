// Guardrails: raw hooks, and the shorthand of checks under their own ids
// (gateway/src/handlers/handlerUtils.ts:233-275, gateway/src/middlewares/hooks/types.ts).

import {
  boolean,
  json,
  key,
  listOf,
  needed,
  number,
  objectOf,
  refined,
  secretJson,
  text,
  unionOf
} from "../../grammar/kinds.ts"
import type { Secret } from "../../grammar/secret.ts"
import { type FieldsOf, problem, type Refinement, type Type } from "../../grammar/type.ts"
import { abridge } from "../../issue/issue.ts"
import { words } from "../../issue/words.ts"

const score = number({ rule: "value.feedback", fractions: true })

const feedbackKeys = {
  /** The score, for example `1` or `-1`. */
  value: key(score),
  /** How much the score counts. */
  weight: key(score),
  /** Labels of the feedback. */
  metadata: key(json<{ readonly [key: string]: unknown }>("object"))
}

/** What is written to the logs about a passed or failed guardrail. */
export interface HookFeedback extends FieldsOf<typeof feedbackKeys> {}

const actionKeys = {
  /** Feedback for the logs. */
  feedback: key(
    objectOf<HookFeedback>({ name: "feedback", like: '{ "value": 1, "weight": 1 }', keys: feedbackKeys })
  ),
  /** Accepted by Portkey's schema but never read: the gateway reads the guardrail's own `deny`. */
  deny: key(boolean)
}

/** What happens after a guardrail has passed or failed. */
export interface HookAction extends FieldsOf<typeof actionKeys> {}

const action = objectOf<HookAction>({
  name: "an action",
  like: '{ "feedback": { "value": -1, "weight": 1 } }',
  keys: actionKeys
})

/** An object whose strings are secret, at any depth. */
export interface SecretData {
  readonly [key: string]: Secret | number | boolean | null | SecretData | ReadonlyArray<Secret | SecretData>
}

const parameterKeys = {
  /** Credentials of the service behind the check. */
  credentials: key(secretJson<SecretData>("anything")),
  /** Header fields of a webhook. */
  headers: key(secretJson<SecretData>("anything")),
  /** Names of the request's header fields that the check receives. */
  forwardHeaders: key(json("anything"))
}

/** Parameters of a check, as the check defines them; strings in `credentials` and `headers` are secret. */
export interface CheckParameters extends FieldsOf<typeof parameterKeys> {
  readonly [key: string]: unknown
}

export const checkParameters = objectOf<CheckParameters>({
  name: "parameters",
  like: '{ "operator": "none", "words": ["x"] }',
  keys: parameterKeys,
  rest: { of: json("anything") }
})

/** The id of a check whose source may be left out: `contains` is `default.contains`. */
export const withSource = (name: string): string => (name.includes(".") ? name : `default.${name}`)

export const checkId: Refinement = given =>
  given.includes(".")
    ? undefined
    : problem(
        "value.check-id",
        "has no dot, so no check runs",
        `Write ${JSON.stringify(withSource(abridge(given, 40)))}.`
      )

const checkKeys = {
  /** Source and function, separated by a dot, for example `default.contains`. */
  id: needed(refined(text, checkId)),
  /** The parameters of the check. Without them the check cannot run and counts as passed. */
  parameters: key(checkParameters),
  /** `false` skips the check. */
  is_enabled: key(boolean),
  /** A name for people. */
  name: key(text)
}

/** One check of a guardrail. */
export interface Check extends FieldsOf<typeof checkKeys> {}

export const hookCheck = objectOf<Check>({
  name: "a check",
  like: '{ "id": "default.contains", "parameters": { "operator": "none", "words": ["x"] } }',
  keys: checkKeys
})

/** A guardrail as a raw hook, the form that both gateways accept. */
export const hookLike = (check: string, hooks = "before_request_hooks"): string =>
  `"${hooks}": [{ "type": "guardrail", "id": "…", "checks": [{ "id": ${JSON.stringify(check)}, "parameters": { … } }] }]`

export const guardrailTypes = ["guardrail", "mutator"] as const

/** Whether a value of any type is the type of a guardrail. */
export const isGuardrailType = (value: unknown): boolean => guardrailTypes.some(type => type === value)

/** The kind of a guardrail. It does not determine which checks run. */
export const typeOfGuardrail: Refinement = given =>
  isGuardrailType(given)
    ? undefined
    : problem(
        "value.guardrail-type",
        words`is ${{ quoted: given }}, which is none of "guardrail", "mutator"`,
        `Write ${hookLike(withSource(abridge(given, 40)))}.`
      )

const guardrailType = refined(text, typeOfGuardrail) as Type as Type<(typeof guardrailTypes)[number]>

const optionKeys = {
  /** A name for it, or the id of a guardrail saved in Portkey (hosted only). */
  id: key(text),
  /** A guardrail checks a request or response; a mutator changes it. */
  type: key(guardrailType),
  /** Whether a failed check answers 446; otherwise the response is marked with 246. */
  deny: key(boolean),
  /** With `deny`: a failed check answers 200 instead of 446. Hosted only, from gateway 2.14.0. */
  soft_deny_200: key(boolean, "hosted"),
  /** Whether the checks run alongside the request, without any effect on it. */
  async: key(boolean),
  /** Whether the checks run one after another. */
  sequential: key(boolean),
  /** When all checks have passed. */
  on_success: key(action),
  /** When a check has failed. */
  on_fail: key(action),
  /** The version of a saved guardrail. */
  guardrail_version_id: key(text)
}

/** The options of all guardrails, in both forms. */
export interface GuardrailOptions extends FieldsOf<typeof optionKeys> {}

/** Whether `name` is an option of a guardrail in shorthand rather than the id of a check. */
export const isGuardrailOption = (name: string): boolean => Object.hasOwn(optionKeys, name)

const hookKeys = {
  ...optionKeys,
  /** A name for it, or the id of a guardrail saved in Portkey (hosted only). */
  id: needed(text),
  /** A name for people. */
  name: key(text),
  /** The checks. None of them runs if `type` is missing. */
  checks: key(listOf(hookCheck, "checks")),
  /** Credentials of the service behind the checks. Hosted only: the open-source gateway reads those in `parameters`. */
  credentials: key(secretJson<SecretData>("object"))
}

/** A raw hook: either a list of checks, or only the `id` of a guardrail saved in Portkey (hosted only). */
export interface Hook extends FieldsOf<typeof hookKeys> {}

export const hook = objectOf<Hook>({
  name: "a hook",
  like: '{ "type": "guardrail", "id": "a", "checks": [{ "id": "default.validUrls", "parameters": { } }] }',
  keys: hookKeys
})

/** Raw hooks. */
export const hooks = listOf(hook, "hooks")

/** A guardrail in shorthand: each key that is not an option is the id of a check, with the check's parameters. */
export interface InlineGuardrail extends GuardrailOptions {
  readonly [checkId: string]: unknown
}

/** Parts of a hook, of a check or of its parameters that people write as if they were checks. */
const partsOfChecks: ReadonlySet<string> = new Set(
  "checks check parameters name description url webhookURL headers timeout rule words operator".split(" ")
)

export const isPartOfCheck = (name: string): boolean => partsOfChecks.has(name)

/** The name of a check in shorthand. */
export const nameOfCheck: Refinement = name =>
  isPartOfCheck(name)
    ? problem("value.check-name", "is not the id of a check", `Write ${hookLike("default.webhook")}.`)
    : undefined

const inlineLike = '{ "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }'

export const inlineGuardrail = objectOf<InlineGuardrail>({
  name: "a guardrail",
  like: inlineLike,
  keys: optionKeys,
  rest: { of: checkParameters, names: nameOfCheck }
})

/** Guardrails in shorthand: each is the id of one saved in Portkey (hosted only), or its checks. */
export const guardrails = listOf(
  unionOf({ expected: "the id of a saved guardrail, or an object", like: inlineLike }, text, inlineGuardrail),
  "guardrails"
)
