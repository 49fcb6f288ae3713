// Guardrails that do not guard: the open-source gateway counts a check that cannot run as passed
// (gateway/src/middlewares/hooks/index.ts:314-325, 420-424).

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isPlaceholder } from "../../grammar/placeholder.ts"
import { isPlainObject } from "../../grammar/plain-object.ts"
import { forwardFault } from "../../grammar/refinement/field-name.ts"
import type { Fields, ObjectRule, Tell } from "../../grammar/type.ts"
import type { Change, Path } from "../../issue/issue.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import type { Words } from "../../issue/words.ts"
import {
  hookCheck,
  hookLike,
  isGuardrailOption,
  isPartOfCheck,
  withSource
} from "../../rows/config/guardrail.ts"
import { knownChecks } from "../../rows/config/guardrail-checks.ts"
import { regularExpression } from "../../rows/config/query.ts"
import { guardrailListKeys } from "../../rows/config/settings.ts"
import { tellOfParameters } from "./check-parameters.ts"

// --- lists of guardrails in shorthand ------------------------------------------------------------------------------

/** The lists of guardrails, and the equivalent lists of raw hooks. */
const hooksOfList = { input_guardrails: "before_request_hooks", output_guardrails: "after_request_hooks" }

/** The guardrails in the lists of a node, each with its place and with the equivalent list of raw hooks. */
const guardrailsIn = (
  node: Fields
): ReadonlyArray<{ readonly path: Path; readonly item: unknown; readonly hooks: string }> =>
  Object.entries(hooksOfList).flatMap(([key, hooks]) => {
    const list = node[key]
    return Array.isArray(list)
      ? list.map((item: unknown, index) => ({ path: [key, index], item, hooks }))
      : []
  })

/** Whether a key of a guardrail is a check without an `id` of its own, which makes the hosted gateway fail. */
const isUnreadCheck = (name: string, guardrail: Fields): boolean => {
  const check = guardrail[name]
  return !isGuardrailOption(name) && isPlainObject(check) && check.id === undefined && !isPartOfCheck(name)
}

/** Whether a list mixes ids of saved guardrails with objects, which only the hosted gateway accepts. */
export const isMixed = (list: unknown): boolean =>
  Array.isArray(list) &&
  list.some(item => typeof item === "string") &&
  list.some(item => typeof item !== "string")

function tellOfMixed(node: Fields, tell: Tell, what: string): void {
  const repair = 'Write the objects as "before_request_hooks" or "after_request_hooks".'
  for (const key of guardrailListKeys) if (isMixed(node[key])) tell([key], what, repair)
}

export const guardrailListErrors = [
  {
    id: "config.guardrail-mix",
    on: guardrailListKeys,
    only: "open-source",
    find: (node, tell) =>
      tellOfMixed(node, tell, "mixes ids and objects, so the open-source gateway answers 400")
  }
] as const satisfies ReadonlyArray<ObjectRule>

const tellOfSavedId = (tell: Tell, path: Path): void =>
  tell(
    path,
    "is the id of a guardrail saved in Portkey, which the open-source gateway does not know: it checks nothing and lets every request pass",
    'Write the checks themselves: { "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }.'
  )

export const guardrailListWarnings = [
  {
    id: "config.guardrail-mix",
    severity: "warning",
    on: guardrailListKeys,
    only: "hosted",
    find: (node, tell) =>
      tellOfMixed(node, tell, "mixes ids and objects, which only the hosted gateway accepts")
  },
  {
    id: "config.guardrail-shorthand",
    severity: "warning",
    on: guardrailListKeys,
    only: "hosted",
    find(node, tell) {
      for (const { path, item, hooks } of guardrailsIn(node)) {
        if (!isPlainObject(item) || !Object.keys(item).some(name => isUnreadCheck(name, item))) continue
        tell(
          path,
          "contains its checks directly, which Portkey does not document: gateway 2.2.3 answers 500, later versions were not tested",
          `Write ${hookLike("default.contains", hooks)}, and put deny and the other options beside checks.`
        )
      }
    }
  },
  {
    id: "config.guardrail-id",
    severity: "warning",
    on: guardrailListKeys,
    only: "hosted",
    find(node, tell) {
      for (const { path, item, hooks } of guardrailsIn(node)) {
        if (typeof item !== "string" || /^[\w-]*$/.test(item) || isPlaceholder(item)) continue
        const what = "is not the id of a guardrail saved in Portkey, so the gateway answers 400"
        const isCheck = knownChecks.hosted.has(item)
        tell(path, what, isCheck ? `Write ${hookLike(item, hooks)}.` : "Copy the id from Portkey.")
      }
    }
  },
  {
    id: "config.guardrail-id",
    severity: "warning",
    on: guardrailListKeys,
    only: "open-source",
    find(node, tell) {
      for (const { path, item } of guardrailsIn(node)) if (typeof item === "string") tellOfSavedId(tell, path)
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

// --- raw hooks -----------------------------------------------------------------------------------------------------

export const hookErrors = [
  {
    id: "config.hook-type",
    on: ["checks"],
    only: "open-source",
    find({ type }, tell) {
      if (type !== undefined) return
      const what = "is missing, so no check runs"
      tell(["type"], what, 'Add "type": "guardrail".', { set: "guardrail" })
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

export const hookWarnings = [
  {
    id: "config.no-checks",
    severity: "warning",
    on: ["checks"],
    find({ checks }, tell) {
      if (!Array.isArray(checks) || checks.length > 0) return
      tell(
        ["checks"],
        "is empty, so the hook lets every request pass",
        `Write a check, for example ${hookCheck.kind.like}.`
      )
    }
  },
  {
    id: "config.guardrail-id",
    severity: "warning",
    on: ["id"],
    only: "open-source",
    find({ checks }, tell) {
      if (checks === undefined) tellOfSavedId(tell, ["id"])
    }
  },
  {
    id: "config.hook-credentials",
    severity: "warning",
    on: ["credentials"],
    only: "open-source",
    find(_node, tell) {
      const what = "is in the hook, but the open-source gateway reads the credentials of each check"
      tell(["credentials"], what, 'Write them into the check: "parameters": { "credentials": … }.')
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

function tellOfUnknownCheck(
  check: string,
  tell: Tell,
  path: Path,
  gateway: Gateway,
  edit: (near: string) => Change | undefined
): void {
  const known = knownChecks[gateway]
  const name = withSource(check)
  if (known.has(name)) return
  const found = nearMiss(name, known)
  const near = check.includes(".") ? found : found?.replace(/^default\./, "")
  // A hosted gateway may be newer than the list.
  if (near === undefined && gateway === "hosted") return
  tell(
    path,
    gateway === "hosted"
      ? "is not a check of gateway 2.2.3, which lets every request pass; a later version may have it"
      : "is not a check of the open-source gateway, which then lets every request pass, unless a plugin of your own adds it",
    near === undefined ? "Look its id up in gateway/plugins." : `Did you mean ${near}?`,
    near === undefined ? near : edit(near)
  )
}

/** The checks whose parameter `rule` is a regular expression (gateway/plugins/default/regexMatch.ts:30). */
const ofRegex: ReadonlySet<unknown> = new Set(["default.regexMatch", "default.regexReplace"])

function tellOfRegex(check: unknown, parameters: unknown, tell: Tell, path: Path): void {
  if (!ofRegex.has(check) || !isPlainObject(parameters) || typeof parameters.rule !== "string") return
  // One of the two also takes `/pattern/flags`, which is valid in either case.
  const problem = regularExpression(parameters.rule)
  if (problem === undefined) return
  const what = "is not a regular expression, so no check runs"
  tell([...path, "rule"], what, problem.repair)
}

/** Errors in the checks of a raw hook. */
export const hookCheckErrors = [
  {
    id: "config.check-regex",
    on: ["parameters"],
    find: ({ id, parameters }, tell) => tellOfRegex(id, parameters, tell, ["parameters"])
  }
] as const satisfies ReadonlyArray<ObjectRule>

/** Errors in one guardrail in shorthand. */
export const inlineGuardrailErrors = [
  {
    id: "config.check-regex",
    on: [],
    find(node, tell) {
      for (const key of Object.keys(node)) tellOfRegex(withSource(key), node[key], tell, [key])
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

/** Warnings about the checks of a raw hook. */
export const hookCheckWarnings = [
  {
    id: "config.unknown-check",
    severity: "warning",
    on: ["id"],
    find({ id }, tell, { gateway }) {
      if (typeof id === "string" && id.includes("."))
        tellOfUnknownCheck(id, tell, ["id"], gateway, near => ({ set: near }))
    }
  },
  {
    id: "config.check-parameters",
    severity: "warning",
    on: [],
    find({ id, parameters }, tell) {
      if (parameters !== undefined) return tellOfParameters(id, parameters, tell, ["parameters"])
      const what = "is missing; a check that reads its parameters then fails to run, and counts as passed"
      tell(["parameters"], what, 'Add "parameters": { … }, empty where the check needs none.')
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

// --- one guardrail in shorthand ------------------------------------------------------------------------------------

export const inlineGuardrailWarnings = [
  {
    id: "config.no-checks",
    severity: "warning",
    on: [],
    find(node, tell) {
      if (node.id !== undefined || !Object.keys(node).every(isGuardrailOption)) return
      tell([], "has no checks, so it lets every request pass", `Write ${hookLike("default.contains")}.`)
    }
  },
  {
    id: "config.check-parameters",
    severity: "warning",
    on: [],
    find(node, tell) {
      for (const key of Object.keys(node)) {
        const given = node[key]
        // The hosted gateway takes the id from the parameters.
        const id = isPlainObject(given) && typeof given.id === "string" ? given.id : key
        if (!isGuardrailOption(key) && !isPartOfCheck(key))
          tellOfParameters(withSource(id), given, tell, [key])
      }
    }
  },
  {
    id: "config.unknown-check",
    severity: "warning",
    on: [],
    find(node, tell, { gateway }) {
      for (const key of Object.keys(node)) {
        const given = node[key]
        if (isGuardrailOption(key) || !isPlainObject(given)) continue
        if (typeof given.id === "string")
          tellOfUnknownCheck(given.id, tell, [key, "id"], gateway, near => ({ set: near }))
        else
          tellOfUnknownCheck(key, tell, [key], gateway, near =>
            Object.hasOwn(node, near) ? undefined : { rename: near }
          )
      }
    }
  },
  {
    id: "config.guardrail-id",
    severity: "warning",
    on: ["id"],
    only: "open-source",
    find(node, tell) {
      if (Object.keys(node).every(isGuardrailOption)) tellOfSavedId(tell, ["id"])
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

// --- what happens after a guardrail has passed or failed -----------------------------------------------------------

const unreadDeny = (on: string) =>
  ({
    id: "config.deny-unread",
    severity: "warning",
    on: [on],
    find({ [on]: action }, tell) {
      if (!isPlainObject(action) || action.deny === undefined) return
      const what = "has deny, which is read only in the guardrail itself"
      tell([on], what, `Write "deny" beside "${on}".`)
    }
  }) as const satisfies ObjectRule

export const actionWarnings = ["on_fail", "on_success"].map(unreadDeny)

// --- parameters of a check -----------------------------------------------------------------------------------------

// Portkey docs, product/guardrails/forwarding-headers, "Restricted headers".
const withheld: ReadonlySet<string> = new Set([
  "authorization",
  "x-api-key",
  "ocp-apim-subscription-key",
  "proxy-authorization",
  "cookie"
])
const traced: ReadonlySet<string> = new Set(["x-portkey-trace-id", "x-portkey-span-id"])

function forwardProblem(name: string): Words | undefined {
  if (name === "" || traced.has(name)) return undefined
  if (withheld.has(name)) return "is a credential that a guardrail must not get"
  return name.startsWith("x-portkey-")
    ? "is a Portkey field that a guardrail must not get"
    : forwardFault(name)?.what
}

export const parameterErrors = [
  {
    id: "config.guardrail-forward",
    on: ["forwardHeaders"],
    only: "hosted",
    find({ forwardHeaders: names }, tell) {
      if (!Array.isArray(names)) return
      for (const [index, name] of names.entries()) {
        const what = typeof name === "string" ? forwardProblem(name.toLowerCase()) : undefined
        if (what !== undefined) tell(["forwardHeaders", index], what, "Leave it out.", { remove: true })
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
