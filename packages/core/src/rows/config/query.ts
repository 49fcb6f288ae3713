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
import type { FieldsOf, Key, ObjectKind, Refinement, Type } from "../../grammar/type.ts"
import { nearMiss } from "../../issue/near-miss.ts"

// --- operators -----------------------------------------------------------------------------------------------------

interface OperatorFacts {
  /** Whether it compares with `===`, so never across types. */
  readonly strict?: true
  /** Whether it also holds if the value is absent. */
  readonly holdsForAbsent?: true
}
interface OperatorKey<T> extends Key<T, false>, OperatorFacts {}

const operator = <T>(type: Type<T>, facts?: OperatorFacts): OperatorKey<T> => ({ ...key(type), ...facts })

const scalar = json<string | number | boolean | null>("scalar")
const scalars = listOf(scalar, "texts, numbers or booleans")

const finite = number({ rule: "value.query-operand", fractions: true })

// The router reads both sides with parseFloat, which reads "5abc" as 5.
export const numericText = {
  name: "a number as text",
  problem: given =>
    Number.isFinite(Number.parseFloat(given))
      ? undefined
      : {
          rule: "value.query-operand",
          what: "is not a finite number, and a comparison with it never holds",
          repair: "Write a number."
        },
  pattern: /^\s*[-+.\d]/
} as const satisfies Refinement
const numeric = unionOf({ expected: "a number", like: "4000" }, finite, refined(textOrEmpty, numericText))

export const regularExpression = {
  name: "a regular expression",
  problem(given) {
    try {
      new RegExp(given)
      return undefined
    } catch {
      return {
        rule: "value.regex",
        what: "is not a regular expression that JavaScript accepts, so it never matches",
        repair: 'Write for example "^gpt-".'
      }
    }
  }
} as const satisfies Refinement

/** The operators that compare one value (gateway/src/services/conditionalRouter.ts:83-135). */
export const operatorKeys = {
  /** Equal, without conversion: `1` is not `"1"`. */
  $eq: operator(scalar, { strict: true }),
  /** Not equal; also holds if the value is absent. */
  $ne: operator(scalar, { strict: true, holdsForAbsent: true }),
  /** Greater; both sides are read as numbers. */
  $gt: operator(numeric),
  /** Greater or equal. */
  $gte: operator(numeric),
  /** Less. */
  $lt: operator(numeric),
  /** Less or equal. */
  $lte: operator(numeric),
  /** One of these. */
  $in: operator(scalars, { strict: true }),
  /** None of these; also holds if the value is absent. */
  $nin: operator(scalars, { strict: true, holdsForAbsent: true }),
  /** Matches a regular expression of JavaScript, without flags. Must be the last operator: the rest is not read. */
  $regex: operator(refined(textOrEmpty, regularExpression))
}

const factsOf: { readonly [Name in Operator]: OperatorFacts } = operatorKeys

/** Whether the operator of a name compares with `===`. */
export const isStrict = (name: string): boolean => ofOperator(factsOf, name)?.strict === true

/** Whether the operator of a name also holds if there is no value. */
export const holdsForAbsent = (name: string): boolean => ofOperator(factsOf, name)?.holdsForAbsent === true

/** The name of an operator. */
export type Operator = keyof typeof operatorKeys

/** The entry of `table` for an operator of any name, or `undefined` if there is no such operator. */
export const ofOperator = <T>(table: { readonly [Name in Operator]: T }, name: string): T | undefined =>
  Object.hasOwn(operatorKeys, name) ? table[name as Operator] : undefined

/** Operators on one value; all of them must hold. */
export interface Operators extends FieldsOf<typeof operatorKeys> {}

const operatorsLike = '{ "$eq": "paid" }'
const unknownOperator = {
  rule: "shape.query-operator",
  what: "is not an operator that the router knows here: it answers 400"
}

export const operators = objectOf<Operators>({
  name: "a comparison",
  like: operatorsLike,
  keys: operatorKeys,
  says: { unknown: unknownOperator }
})

const comparison = unionOf(
  { expected: "text, a number, a boolean or an object of operators", like: operatorsLike },
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
const queryPathPattern = /^(?:metadata|params)\.[^.]+$/

export const queryPath = {
  name: "a path into the request",
  problem(given) {
    if (given.startsWith("$")) {
      const joins = Object.keys(joinKeys)
      const near = nearMiss(given, joins)
      if (near === undefined)
        return { ...unknownOperator, repair: `The operators here are ${joins.join(" and ")}.` }
      return { ...unknownOperator, repair: `Did you mean ${near}?`, edit: { rename: near } }
    }
    if (queryPathPattern.test(given)) return undefined
    return {
      rule: "value.query-path",
      what: "is not a path that the router reads",
      repair: 'Write "metadata.<key>", "params.<key>" (two segments, no more) or "url.pathname".'
    }
  },
  pattern: queryPathPattern
} as const satisfies Refinement

export const query: Type<Query, ObjectKind> = objectOf<Query>({
  name: "a query",
  like: '{ "metadata.user_plan": { "$eq": "paid" } }',
  keys: { ...joinKeys, [pathname]: key(comparison) },
  rest: { of: comparison, names: queryPath }
})
