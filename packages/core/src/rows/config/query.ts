// The query of a condition, as the conditional router reads it (gateway/src/services/conditionalRouter.ts).

import {
  boolean,
  json,
  key,
  listOf,
  number,
  objectOf,
  ref,
  refined,
  textOrEmpty,
  unionOf
} from "../../grammar/kinds.ts"
import { type FieldsOf, type ObjectKind, problem, type Refinement, type Type } from "../../grammar/type.ts"
import { nearMiss } from "../../issue/near-miss.ts"

// --- operators -----------------------------------------------------------------------------------------------------

const scalar = json<string | number | boolean | null>("scalar")
const scalars = listOf(scalar, "strings, numbers or booleans")

const finite = number({ rule: "value.query-operand", fractions: true })

// The router reads both sides with parseFloat, which reads "5abc" as 5.
export const numericText: Refinement = given =>
  Number.isFinite(Number.parseFloat(given))
    ? undefined
    : problem("value.query-operand", "is not a number, so it never matches", "Write a number.")

const numeric = unionOf({ expected: "a number", like: "4000" }, finite, refined(textOrEmpty, numericText))

export const regularExpression = ((given: string) => {
  try {
    new RegExp(given)
    return undefined
  } catch {
    return problem(
      "value.regex",
      "is not a regular expression, so it never matches",
      'For example, write "^gpt-".'
    )
  }
}) satisfies Refinement

/** The operators that compare one value (gateway/src/services/conditionalRouter.ts:83-135). */
const operatorKeys = {
  /** Equal, without conversion: `1` is not `"1"`. */
  $eq: key(scalar),
  /** Not equal; also holds if the value is absent. */
  $ne: key(scalar),
  /** Greater; both sides are read as numbers. */
  $gt: key(numeric),
  /** Greater or equal. */
  $gte: key(numeric),
  /** Less. */
  $lt: key(numeric),
  /** Less or equal. */
  $lte: key(numeric),
  /** One of these. */
  $in: key(scalars),
  /** None of these; also holds if the value is absent. */
  $nin: key(scalars),
  /** Matches a regular expression of JavaScript, without flags. Must be the last operator: the rest is not read. */
  $regex: key(refined(textOrEmpty, regularExpression))
}

interface OperatorFacts {
  /** Whether it compares with `===`, so never across types. */
  readonly strict?: true
  /** Whether it also holds if the value is absent. */
  readonly holdsForAbsent?: true
}
const factsOf: { readonly [Name in Operator]: OperatorFacts } = {
  $eq: { strict: true },
  $ne: { strict: true, holdsForAbsent: true },
  $gt: {},
  $gte: {},
  $lt: {},
  $lte: {},
  $in: { strict: true },
  $nin: { strict: true, holdsForAbsent: true },
  $regex: {}
}

/** Whether the operator of a name compares with `===`. */
export const isStrict = (name: string): boolean => ofOperator(factsOf, name)?.strict === true

/** Whether the operator of a name also holds if there is no value. */
export const holdsForAbsent = (name: string): boolean => ofOperator(factsOf, name)?.holdsForAbsent === true

/** The name of an operator. */
export type Operator = keyof typeof operatorKeys

/** Whether `name` is that of an operator. */
export const isOperator = (name: string): boolean => Object.hasOwn(operatorKeys, name)

/** The entry of `table` for an operator of any name, or `undefined` if there is no such operator. */
export const ofOperator = <T>(table: { readonly [Name in Operator]: T }, name: string): T | undefined =>
  isOperator(name) ? table[name as Operator] : undefined

/** Operators on one value; all of them must hold. */
export interface Operators extends FieldsOf<typeof operatorKeys> {}

const operatorsLike = '{ "$eq": "paid" }'
const unknownOperator = {
  rule: "shape.query-operator",
  what: "is not an operator here, so the gateway answers 400"
}

export const operators = objectOf<Operators>({
  name: "a comparison",
  like: operatorsLike,
  keys: operatorKeys,
  says: { unknown: unknownOperator }
})

const comparison = unionOf(
  { expected: "a string, a number, a boolean or an object", like: operatorsLike },
  textOrEmpty,
  finite,
  boolean,
  operators
)

// --- queries -------------------------------------------------------------------------------------------------------

/** The operators that join queries. The first in a query decides it; what follows is not read. */
export const joinKeys = {
  $and: key(
    listOf(
      ref<Query>("Query", () => query),
      "queries"
    )
  ),
  $or: key(
    listOf(
      ref<Query>("Query", () => query),
      "queries"
    )
  )
}

const pathname = "url.pathname"

/** Conditions on a request; all of them must hold. Keys are `metadata.<key>`, `params.<key>` and `url.pathname`. */
export interface Query {
  /** All of these must hold. Must be the last key: what follows is not read. */
  readonly $and?: ReadonlyArray<Query> | undefined
  /** One of these must hold. Must be the last key: what follows is not read. */
  readonly $or?: ReadonlyArray<Query> | undefined
  readonly [path: `metadata.${string}` | `params.${string}`]:
    | string
    | number
    | boolean
    | Operators
    | undefined
  /** The path of the request, which begins with `/v1`. */
  readonly [pathname]?: string | Operators | undefined
}

/** Exactly two segments: the router ignores a third, and has no other root. */
export const queryPathPattern = /^(?:metadata|params)\.[^.]+$/

export const queryPath: Refinement = given => {
  if (given.startsWith("$")) {
    const { rule, what } = unknownOperator
    const joins = Object.keys(joinKeys)
    const near = nearMiss(given, joins)
    return near === undefined
      ? problem(rule, what, `The keys are ${joins.join(", ")}.`)
      : problem(rule, what, `Did you mean ${near}?`, { rename: near })
  }
  if (queryPathPattern.test(given)) return undefined
  return problem(
    "value.query-path",
    "is not a path that the router reads",
    'Write "metadata.<key>", "params.<key>" or "url.pathname".'
  )
}

export const query: Type<Query, ObjectKind> = objectOf<Query>({
  name: "a query",
  like: '{ "metadata.user_plan": { "$eq": "paid" } }',
  keys: { ...joinKeys, [pathname]: key(comparison) },
  rest: { of: comparison, names: queryPath }
})
