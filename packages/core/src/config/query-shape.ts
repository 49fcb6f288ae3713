// The query of a condition, as the conditional router reads it (gateway/src/services/conditionalRouter.ts).

import * as Redacted from "effect/Redacted"
import { kindOf } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { reportPrinted } from "../table/codec.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import { logicalOperators, type Operator, operators } from "./operator.ts"
import type { Shape } from "./shape.ts"
import { checkedBy, complainOfType } from "./value-shape.ts"
import { complain, enter, type Place, pathOf, type Walk } from "./walk.ts"

const like = '{ "metadata.user_plan": { "$eq": "paid" } }'

export const query: Shape = checkedBy({ is: "query" }, checkQuery)

function checkQuery(value: unknown, walk: Walk, above: Place | undefined, key: string | number): void {
  if (!isPlainObject(value))
    return complainOfType(value, walk, above, key, "an object", `Write a query: ${like}.`)
  const keys = Object.keys(value)
  const at = enter(value, keys.length, walk, above, key)
  if (at === undefined) return
  for (const name of keys) {
    const operand = value[name]
    if (operand === undefined) continue
    if (logicalOperators.has(name)) checkBranches(operand, walk, at, name)
    else if (name.startsWith("$")) complainOfOperator(name, walk, at)
    else checkComparison(name, operand, walk, at)
  }
}

function checkBranches(value: unknown, walk: Walk, above: Place, key: string): void {
  if (!Array.isArray(value)) {
    const what = `must be an array of queries; it is ${kindOf(value)}, which the router takes for a comparison`
    return complain(walk, above, key, "config.query-operand", what, `Write [${like}].`)
  }
  const at = enter(value, value.length, walk, above, key)
  if (at === undefined) return
  for (let index = 0; index < value.length; index++) checkQuery(value[index], walk, at, index)
}

function checkComparison(path: string, value: unknown, walk: Walk, above: Place): void {
  if (!isQueryPath(path)) {
    complain(
      walk,
      above,
      path,
      "config.query-path",
      "is not a path that the router reads",
      'Write "metadata.<key>", "params.<key>" (two segments, no more) or "url.pathname".'
    )
  }
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return
  }
  if (isPlainObject(value)) return checkOperators(path, value, walk, above)
  if (Redacted.isRedacted(value))
    return complainOfType(value, walk, above, path, "plain data", 'Write { "$eq": … }.')
  const what = Array.isArray(value)
    ? "is an array, whose indexes the router takes for operators: it answers 400"
    : `must be a text, a number, a boolean or an object of operators; it is ${kindOf(value)}`
  complain(
    walk,
    above,
    path,
    "config.query-operand",
    what,
    'Write an operator: { "$eq": "paid" } or { "$in": […] }.'
  )
}

function checkOperators(path: string, value: Record<string, unknown>, walk: Walk, above: Place): void {
  const keys = Object.keys(value)
  const at = enter(value, keys.length, walk, above, path)
  if (at === undefined) return
  for (const name of keys) {
    const operand = value[name]
    if (operand === undefined) continue
    const operator = operators.get(name)
    if (operator === undefined) {
      complainOfOperator(name, walk, at)
      continue
    }
    checkOperand(operator, operand, walk, at)
  }
}

function checkOperand({ name, faultOf, example }: Operator, operand: unknown, walk: Walk, at: Place): void {
  const repair = `Write for example { "${name}": ${JSON.stringify(example)} }.`
  if (Redacted.isRedacted(operand)) return complainOfType(operand, walk, at, name, "plain data", repair)
  if (typeof operand === "string" && isPrintedRedacted(operand)) {
    return void reportPrinted(walk.run, pathOf(walk, at, name))
  }
  if (Array.isArray(operand) && enter(operand, operand.length, walk, at, name) === undefined) return
  const fault = faultOf(operand)
  if (fault === undefined) return
  const rule = name === "$regex" && typeof operand === "string" ? "config.regex" : "config.query-operand"
  complain(walk, at, name, rule, fault, repair)
}

function complainOfOperator(name: string, walk: Walk, at: Place): void {
  const known = [...operators.keys(), ...logicalOperators]
  const near = nearMiss(name, known)
  complain(
    walk,
    at,
    name,
    "config.query-operator",
    "is not an operator that the router knows here: it answers 400",
    near === undefined || near === name ? `The operators are ${known.join(", ")}.` : `Did you mean ${near}?`
  )
}

/** Exactly two segments: the router ignores a third, and knows no other root. */
function isQueryPath(path: string): boolean {
  if (path === "url.pathname") return true
  const dot = path.indexOf(".")
  const root = path.slice(0, dot)
  return (root === "metadata" || root === "params") && dot < path.length - 1 && path.indexOf(".", dot + 1) < 0
}
