// The operators of a condition (gateway/src/services/conditionalRouter.ts:83-135), one row each.

import { kindOf, quote } from "../issue/issue.ts"

/** What is wrong with an operand, or `undefined`. The clause follows the path of the operator. */
export type OperandFault = (operand: unknown) => string | undefined

export interface Operator {
  readonly name: string
  readonly faultOf: OperandFault
  /** Also holds where the value that it looks at is absent. */
  readonly holdsForAbsent?: true
  /** Compares by `===`, so never across types. */
  readonly strict?: true
  /** An operand for examples. */
  readonly example: unknown
}

const isPrimitive = (value: unknown): boolean =>
  value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)

const primitive: OperandFault = operand =>
  isPrimitive(operand) ? undefined : `is ${quote(operand)}, which nothing in a request is ever equal to`

const numeric: OperandFault = operand => {
  if (typeof operand !== "number" && typeof operand !== "string")
    return `must be a number; it is ${kindOf(operand)}`
  // The router reads both sides by parseFloat, which takes "5abc" for 5.
  return Number.isFinite(Number.parseFloat(operand as string))
    ? undefined
    : "is not a finite number, and a comparison with it never holds"
}

const list: OperandFault = operand => {
  if (!Array.isArray(operand))
    return `must be an array; it is ${kindOf(operand)}, and the condition never holds`
  const odd = operand.findIndex(item => !isPrimitive(item))
  return odd < 0 ? undefined : `lists ${kindOf(operand[odd])}, which nothing in a request is ever equal to`
}

const pattern: OperandFault = operand => {
  if (typeof operand !== "string") return `must be the text of a regular expression; it is ${kindOf(operand)}`
  try {
    new RegExp(operand)
    return undefined
  } catch {
    return "is not a regular expression that JavaScript compiles, so it never matches"
  }
}

const rows: ReadonlyArray<Operator> = [
  { name: "$eq", faultOf: primitive, strict: true, example: "paid" },
  { name: "$ne", faultOf: primitive, strict: true, holdsForAbsent: true, example: "free" },
  { name: "$gt", faultOf: numeric, example: 0.5 },
  { name: "$gte", faultOf: numeric, example: 0.5 },
  { name: "$lt", faultOf: numeric, example: 4000 },
  { name: "$lte", faultOf: numeric, example: 4000 },
  { name: "$in", faultOf: list, strict: true, example: ["eu", "us"] },
  { name: "$nin", faultOf: list, strict: true, holdsForAbsent: true, example: ["eu", "us"] },
  { name: "$regex", faultOf: pattern, example: "^gpt-" }
]

/** The operators that compare one value, by name. */
export const operators: ReadonlyMap<string, Operator> = new Map(rows.map(row => [row.name, row]))

/** The operators that join queries. */
export const logicalOperators: ReadonlySet<string> = new Set(["$and", "$or"])
