// The query of a condition, as the conditional router reads it (gateway/src/services/conditionalRouter.ts).

import * as Redacted from "effect/Redacted"
import { kindOf } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { writeItems, writeJson, writeMembers } from "../table/json-writer.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import { complain, complainOfType, enter, type Place, type Walk, type Write } from "../table/walk.ts"
import { logicalOperators, type Operator, operators } from "./operator.ts"
import type { Shape } from "./shape.ts"

const like = '{ "metadata.user_plan": { "$eq": "paid" } }'

const writeQuery: Write = (value, walk, above, key) => {
  if (!isPlainObject(value))
    return complainOfType(value, walk, above, key, "an object", `Write a query: ${like}.`)
  const at = enter(value, 0, walk, above, key)
  return at && writeMembers(value, writeOfKey, walk, at)
}

export const query: Shape = { form: { is: "query" }, write: writeQuery }

function writeOfKey(name: string): Write {
  if (logicalOperators.has(name)) return writeBranches
  return name.startsWith("$") ? refuseOperator : writeComparison
}

const writeBranches: Write = (value, walk, above, key) => {
  if (!Array.isArray(value)) {
    const what = `must be an array of queries; it is ${kindOf(value)}, which the router takes for a comparison`
    return complain(walk, above, key, "value.query-operand", what, `Write [${like}].`)
  }
  const at = enter(value, value.length, walk, above, key)
  return at && writeItems(value, writeQuery, walk, at)
}

const equal = operators.get("$eq") as Operator

const writeComparison: Write = (value, walk, above, key) => {
  if (!isQueryPath(String(key))) {
    const what = "is not a path that the router reads"
    const repair = 'Write "metadata.<key>", "params.<key>" (two segments, no more) or "url.pathname".'
    complain(walk, above, key, "value.query-path", what, repair)
  }
  if (isPlainObject(value)) {
    const at = enter(value, 0, walk, above, key)
    return at && writeMembers(value, writeOfOperator, walk, at)
  }
  const repair = 'Write an operator: { "$eq": "paid" } or { "$in": […] }.'
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return writeOperand(equal, value, walk, above, key, repair)
  if (Redacted.isRedacted(value))
    return complainOfType(value, walk, above, key, "plain data", 'Write { "$eq": … }.')
  const what = Array.isArray(value)
    ? "is an array, whose indexes the router takes for operators: it answers 400"
    : `must be a text, a number, a boolean or an object of operators; it is ${kindOf(value)}`
  return complain(walk, above, key, "value.query-operand", what, repair)
}

function writeOfOperator(name: string): Write {
  const operator = operators.get(name)
  if (operator === undefined) return refuseOperator
  const repair = `Write for example { "${name}": ${JSON.stringify(operator.example)} }.`
  return (operand, walk, at, key) => writeOperand(operator, operand, walk, at, key, repair)
}

function writeOperand(
  { name, faultOf }: Operator,
  operand: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number,
  repair: string
): string | undefined {
  if (Redacted.isRedacted(operand)) return complainOfType(operand, walk, at, key, "plain data", repair)
  // What is too large to be written is not looked through either.
  if (Array.isArray(operand) && enter(operand, operand.length, walk, at, key) === undefined) return undefined
  const isText = typeof operand === "string"
  const fault = isText && isPrintedRedacted(operand) ? undefined : faultOf(operand)
  if (fault === undefined) return writeJson(operand, walk, at, key)
  const rule = name === "$regex" && isText ? "value.regex" : "value.query-operand"
  return complain(walk, at, key, rule, fault, repair)
}

const refuseOperator: Write = (_, walk, at, name) => {
  const known = [...operators.keys(), ...logicalOperators]
  const near = nearMiss(String(name), known)
  const what = "is not an operator that the router knows here: it answers 400"
  const repair =
    near === undefined || near === name ? `The operators are ${known.join(", ")}.` : `Did you mean ${near}?`
  return complain(walk, at, name, "shape.query-operator", what, repair)
}

/** Exactly two segments: the router ignores a third, and knows no other root. */
function isQueryPath(path: string): boolean {
  if (path === "url.pathname") return true
  const dot = path.indexOf(".")
  const root = path.slice(0, dot)
  return (root === "metadata" || root === "params") && dot < path.length - 1 && path.indexOf(".", dot + 1) < 0
}
