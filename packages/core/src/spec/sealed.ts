// A valid value with its secrets wrapped, as `parse` and `normalize` return it.

import * as Redacted from "effect/Redacted"
import type { Row } from "../grammar/row.ts"
import { mapSecrets } from "../grammar/secrets.ts"
import { type ByKind, interpret, type Kind, type Type } from "../grammar/type.ts"

/** Wraps what is secret in a row's value: all of it, or the parts that its type says. */
export function sealed({ type }: Row, value: unknown): unknown {
  if (typeof value === "string") return type.kind.is === "text" && type.kind.secret ? wrapped(value) : value
  return mayHold(type) ? mapSecrets(type, value, wrapped) : value
}

const wrapped = (value: unknown): unknown => (typeof value === "string" ? Redacted.make(value) : value)

const held = new Map<Kind, boolean>()

/** Whether there can be secrets in a value of a type: most have none to look for. */
function mayHold(type: Type): boolean {
  const known = held.get(type.kind)
  if (known !== undefined) return known
  const holds = interpret(mayHoldBy, type)
  held.set(type.kind, holds)
  return holds
}

const mayHoldBy: ByKind<boolean> = {
  text: ({ secret }) => secret,
  number: () => false,
  boolean: () => false,
  choice: () => false,
  list: ({ of }) => mayHold(of),
  union: ({ of }) => of.some(mayHold),
  object: ({ keys, rest }) =>
    Object.values(keys).some(({ type }) => mayHold(type)) || (rest !== undefined && mayHold(rest.of)),
  // The names of its keys tell.
  json: () => true,
  // What contains itself is not asked now, but looked into.
  ref: () => true
}
