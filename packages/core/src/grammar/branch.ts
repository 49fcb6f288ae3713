// Chooses one of several types for a value, by its JSON type alone.

import * as Redacted from "effect/Redacted"
import { hasPlainPrototype } from "./plain-object.ts"
import { type ByKind, interpret, type Type } from "./type.ts"

const matchersOf = new WeakMap<ReadonlyArray<Type>, ReadonlyArray<(value: unknown) => boolean>>()

/** The first of `types` that matches the JSON type of `value`, or `undefined` if none does. */
export function branchOf(types: ReadonlyArray<Type>, value: unknown): Type | undefined {
  let matchers = matchersOf.get(types)
  if (matchers === undefined) {
    matchers = types.map(matcherOf)
    matchersOf.set(types, matchers)
  }
  // Stryker disable next-line EqualityOperator: there is no matcher after the last one
  for (let index = 0; index < matchers.length; index++) if (matchers[index]?.(value)) return types[index]
  return undefined
}

/** The test whether a value has the JSON type of `type`. */
export const matcherOf = (type: Type): ((value: unknown) => boolean) => interpret(matches, type)

const isText = (value: unknown): boolean => typeof value === "string"

const matches: ByKind<(value: unknown) => boolean> = {
  text: ({ secret }) => (secret ? value => isText(value) || Redacted.isRedacted(value) : isText),
  number: () => value => typeof value === "number",
  boolean: () => value => typeof value === "boolean",
  choice: () => isText,
  list: () => Array.isArray,
  union:
    ({ of }) =>
    value =>
      branchOf(of, value) !== undefined,
  object: () => hasPlainPrototype,
  json: ({ holds }) =>
    holds === "anything"
      ? () => true
      : holds === "object"
        ? hasPlainPrototype
        : value => typeof value !== "object" || value === null,
  ref: ({ to }) => interpret(matches, to())
}
