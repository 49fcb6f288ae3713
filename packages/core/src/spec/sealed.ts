// A valid value with its secrets wrapped, as `parse` and `normalize` return it.

import * as Redacted from "effect/Redacted"
import { mostValues } from "../budget.ts"
import { copyOf } from "../grammar/copy.ts"
import { isJsonLeaf, isPlainObject } from "../grammar/plain-object.ts"
import type { Row } from "../grammar/row.ts"
import { mapSecrets } from "../grammar/secrets.ts"
import { interpreter, type Type } from "../grammar/type.ts"

/** Wraps the secrets in a row's value: the whole value, or the parts that are secret by its type. */
export function sealed({ type }: Row, value: unknown): unknown {
  if (typeof value === "string") return type.kind.is === "text" && type.kind.secret ? wrapped(value) : value
  if (!hasFormOf(type, value)) return allSealed(value)
  return mayHold(type) ? mapSecrets(type, value, wrapped) : value
}

/** Whether `value`, which is not a string, is of a kind that `type` may have, or is not an object. */
function hasFormOf({ kind }: Type, value: unknown): boolean {
  if (isJsonLeaf(value)) return true
  if (/^(?:text|choice|number|boolean)$/.test(kind.is)) return false
  if (!Array.isArray(value)) return kind.is !== "list" && isPlainObject(value)
  // An array may consist of billions of holes.
  return kind.is !== "list" || mayHold(kind.of) || (value.length <= mostValues && value.every(isText))
}

const isText = (value: unknown): boolean => typeof value === "string"

/**
 * A copy of `value`, which has no place in a spec, with each string wrapped: any of them may be a credential. Leaves out
 * what is not JSON.
 */
export const allSealed = (value: unknown): unknown =>
  copyOf(value, part => {
    if (typeof part === "string") return Redacted.make(part)
    return isJsonLeaf(part) || Redacted.isRedacted(part) ? part : undefined
  })

const wrapped = (value: unknown): unknown => (typeof value === "string" ? Redacted.make(value) : value)

const holdsNone = (): boolean => false

/**
 * Whether values of a type can contain secrets. Most cannot, and are not searched: a list may have keys in addition to its
 * items, which throw when they are read.
 */
const mayHold: (type: Type) => boolean = interpreter<boolean>({
  text: ({ secret }) => secret,
  number: holdsNone,
  boolean: holdsNone,
  choice: holdsNone,
  list: ({ of }) => mayHold(of),
  union: ({ of }) => of.some(mayHold),
  object: ({ keys, rest }) =>
    Object.values(keys).some(({ type }) => mayHold(type)) || (rest !== undefined && mayHold(rest.of)),
  // The names of its keys decide.
  json: () => true,
  // Not followed, because the type may contain itself: its values are searched.
  ref: () => true
})
