// The gateway's router for conditions, with its quirks (gateway/src/services/conditionalRouter.ts:60-155).

import type { Fields } from "../grammar/type.ts"
import { type Operator, ofOperator } from "../rows/config/query.ts"
import { isObject } from "./unread.ts"

/** The facts that conditions can test. */
export interface RoutingFacts {
  /** The metadata of the request, parsed. The gateway replaces what it cannot parse with `{}`. */
  readonly metadata?: unknown
  /** The body of the request, before `override_params`; `{}` if it is not JSON. */
  readonly params?: unknown
  /** The path of the request, including the version: `/v1/chat/completions`. */
  readonly pathname?: string | undefined
}

/** `refused`: the gateway answers the whole request with 400, regardless of other conditions. */
export type ConditionVerdict = boolean | "refused"

/**
 * Whether a condition's `query` holds for the open-source gateway. It does not follow MongoDB's language exactly: it
 * reads only the first two segments of a path; the first `$and` or `$or` decides, and later keys are skipped; operators
 * after `$regex` are skipped too; a missing value is `undefined`, for which `$ne` and `$nin` hold and which `$regex`
 * tests as the text "undefined"; an unknown operator refuses the request.
 */
export function evaluateCondition(query: unknown, facts: RoutingFacts): ConditionVerdict {
  const { metadata = {}, params = {}, pathname } = facts
  return evaluateQuery(query, { metadata, params, url: { pathname } })
}

function evaluateQuery(query: unknown, context: Fields): ConditionVerdict {
  if (query === null || query === undefined) return "refused"
  for (const [key, operand] of Object.entries(query)) {
    if (key === "$or" && Array.isArray(operand)) return firstNot(false, operand, context)
    if (key === "$and" && Array.isArray(operand)) return firstNot(true, operand, context)
    const value = factAt(key, context)
    const verdict =
      typeof operand === "object" && operand !== null ? evaluateOperators(operand, value) : value === operand
    if (verdict !== true) return verdict
  }
  return true
}

/** The first verdict that is not `usual`, or `usual` if there is none. */
function firstNot(usual: boolean, queries: ReadonlyArray<unknown>, context: Fields): ConditionVerdict {
  for (const query of queries) {
    const verdict = evaluateQuery(query, context)
    if (verdict !== usual) return verdict
  }
  return usual
}

function factAt(key: string, context: Fields): unknown {
  const [root, name] = key.split(".")
  // A path of one segment reads the name `undefined`.
  return (context[String(root)] as Fields | null | undefined)?.[String(name)]
}

function evaluateOperators(operators: object, value: unknown): ConditionVerdict {
  for (const [operator, operand] of Object.entries(operators)) {
    const holds = ofOperator(comparisons, operator)
    if (holds === undefined) return "refused"
    const verdict = holds(value, operand)
    // The gateway ignores everything after a $regex.
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

/** Comparisons use the number at the start of a string: `"5 apples"` is 5. */
export const asNumber = (value: unknown): number => Number.parseFloat(String(value))

function matches(pattern: unknown, value: unknown): boolean {
  try {
    return new RegExp(pattern as string).test(value as string)
  } catch {
    return false
  }
}

/** Whether a query holds for every request. */
export function alwaysHolds(query: unknown): boolean {
  if (!isObject(query)) return false
  for (const [key, operand] of Object.entries(query)) {
    if (key === "$and" && Array.isArray(operand)) return operand.every(alwaysHolds)
    if (key === "$or" && Array.isArray(operand)) return operand.some(alwaysHolds)
    if (typeof operand !== "object" || operand === null || Object.keys(operand).length > 0) return false
  }
  return true
}
