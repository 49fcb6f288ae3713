// The gateway's own router for conditions, with its quirks (gateway/src/services/conditionalRouter.ts:60-155).

import { type Operator, ofOperator } from "../rows/config/query.ts"
import { isObject, type Unread } from "./unread.ts"

/** What conditions can ask about. */
export interface RoutingFacts {
  /** The metadata of the request, parsed. The gateway takes what it cannot parse as `{}`. */
  readonly metadata?: unknown
  /** The body of the request, before `override_params`; `{}` where it is no JSON. */
  readonly params?: unknown
  /** The path of the request, version and all: `/v1/chat/completions`. */
  readonly pathname?: string
}

/** `refused`: the gateway gives up on the whole request with 400, whatever other conditions there are. */
export type ConditionVerdict = boolean | "refused"

/**
 * Whether the open-source gateway takes a condition's `query` to hold. It is not a faithful reader of MongoDB's
 * language: only the first two segments of a path are read; the first `$and` or `$or` decides, and keys behind it are
 * skipped; so are operators behind `$regex`; a missing value is `undefined`, to which `$ne` and `$nin` say yes and
 * `$regex` applies as to the text "undefined"; an unknown operator refuses the request.
 */
export function evaluateCondition(query: unknown, facts: RoutingFacts): ConditionVerdict {
  const { metadata = {}, params = {}, pathname } = facts
  return evaluateQuery(query, { metadata, params, url: { pathname } })
}

function evaluateQuery(query: unknown, context: Unread): ConditionVerdict {
  if (query === null || query === undefined) return "refused"
  for (const [key, operand] of Object.entries(query)) {
    if (key === "$or" && Array.isArray(operand)) return firstNot(false, operand, context)
    if (key === "$and" && Array.isArray(operand)) return firstNot(true, operand, context)
    const value = valueAt(key, context)
    const verdict =
      typeof operand === "object" && operand !== null ? evaluateOperators(operand, value) : value === operand
    if (verdict !== true) return verdict
  }
  return true
}

/** The first verdict of some queries that is not `usual`, or `usual` when there is none. */
function firstNot(usual: boolean, queries: ReadonlyArray<unknown>, context: Unread): ConditionVerdict {
  for (const query of queries) {
    const verdict = evaluateQuery(query, context)
    if (verdict !== usual) return verdict
  }
  return usual
}

function valueAt(key: string, context: Unread): unknown {
  const [root, name] = key.split(".")
  // A path of one segment asks for the name `undefined`.
  return (context[String(root)] as Unread | null | undefined)?.[String(name)]
}

function evaluateOperators(operators: object, value: unknown): ConditionVerdict {
  for (const [operator, operand] of Object.entries(operators)) {
    const holds = ofOperator(comparisons, operator)
    if (holds === undefined) return "refused"
    const verdict = holds(value, operand)
    // Nothing behind a $regex is looked at.
    if (!verdict || operator === "$regex") return verdict
  }
  return true
}

const comparisons: { readonly [Name in Operator]: (value: unknown, operand: unknown) => boolean } = {
  $eq: (value, operand) => value === operand,
  $ne: (value, operand) => value !== operand,
  $gt: (value, operand) => asNumber(value) > asNumber(operand),
  $gte: (value, operand) => asNumber(value) >= asNumber(operand),
  $lt: (value, operand) => asNumber(value) < asNumber(operand),
  $lte: (value, operand) => asNumber(value) <= asNumber(operand),
  $in: (value, operand) => Array.isArray(operand) && operand.includes(value),
  $nin: (value, operand) => Array.isArray(operand) && !operand.includes(value),
  $regex: (value, operand) => matches(operand, value)
}

/** Comparisons read the number that a text begins with: `"5 apples"` is 5. */
const asNumber = (value: unknown): number => Number.parseFloat(String(value))

function matches(pattern: unknown, value: unknown): boolean {
  try {
    return new RegExp(pattern as string).test(value as string)
  } catch {
    return false
  }
}

/** Whether a query holds whatever the request says. */
export function alwaysHolds(query: unknown): boolean {
  if (!isObject(query)) return false
  for (const [key, operand] of Object.entries(query)) {
    if (key === "$and" && Array.isArray(operand)) return operand.every(alwaysHolds)
    if (key === "$or" && Array.isArray(operand)) return operand.some(alwaysHolds)
    if (typeof operand !== "object" || operand === null || Object.keys(operand).length > 0) return false
  }
  return true
}
