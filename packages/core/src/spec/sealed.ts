// A valid value with its secrets wrapped, as `parse` and `normalize` return it.

import * as Redacted from "effect/Redacted"
import type { Row } from "../grammar/row.ts"
import { mapSecrets } from "../grammar/secrets.ts"
import { interpreter, type Type } from "../grammar/type.ts"

/** Wraps what is secret in a row's value: all of it, or the parts that its type says. */
export function sealed({ type }: Row, value: unknown): unknown {
  if (typeof value === "string") return type.kind.is === "text" && type.kind.secret ? wrapped(value) : value
  return mayHold(type) ? mapSecrets(type, value, wrapped) : value
}

const wrapped = (value: unknown): unknown => (typeof value === "string" ? Redacted.make(value) : value)

/** Whether there can be secrets in a value of a type: most have none to look for. */
const mayHold: (type: Type) => boolean = /* @__PURE__ */ interpreter<boolean>({
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
})
