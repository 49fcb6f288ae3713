// Which of several types a value means, by its JSON type alone.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "../table/plain-object.ts"
import { type ByKind, interpret, type Type } from "./type.ts"

/** The first of `types` whose JSON type `value` has; `undefined` where there is none. */
export const branchOf = (types: ReadonlyArray<Type>, value: unknown): Type | undefined =>
  types.find(type => interpret(takes, type)(value))

const isText = (value: unknown): boolean => typeof value === "string"

const takes: ByKind<(value: unknown) => boolean> = {
  text: ({ secret }) => (secret ? value => isText(value) || Redacted.isRedacted(value) : isText),
  number: () => value => typeof value === "number",
  boolean: () => value => typeof value === "boolean",
  choice: () => isText,
  list: () => Array.isArray,
  union:
    ({ of }) =>
    value =>
      branchOf(of, value) !== undefined,
  object: () => isPlainObject,
  json: ({ holds }) =>
    holds === "anything"
      ? () => true
      : holds === "object"
        ? isPlainObject
        : value => typeof value !== "object" || value === null,
  ref: ({ to }) => interpret(takes, to())
}
