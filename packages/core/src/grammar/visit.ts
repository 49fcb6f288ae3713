// A pass over a value down its type, for whoever asks the objects in it something. Checks nothing and writes nothing.

import { isPlainObject } from "../table/plain-object.ts"
import { type Place, placeIn } from "../table/walk.ts"
import { branchOf } from "./branch.ts"
import { type ByKind, type Fields, interpret, type ObjectKind, type Type } from "./type.ts"

/** Sees an object of a type, after all that is in it. */
export type Visitor = (kind: ObjectKind, node: Fields, at: Place) => void

type Visit = (value: unknown, above: Place | undefined, key: string | number, visitor: Visitor) => void

/** Shows `visitor` every object in `value`, which is meant to be of `type`. There must be no cycle in it. */
export const visitObjects = (type: Type, value: unknown, visitor: Visitor): void =>
  interpret(visits, type)(value, undefined, "", visitor)

const nothing = (): Visit => () => {}

const visits: ByKind<Visit> = {
  text: nothing,
  number: nothing,
  boolean: nothing,
  choice: nothing,
  json: nothing,
  list:
    ({ of }) =>
    (items, above, key, visitor) => {
      if (!Array.isArray(items)) return
      const at = placeIn(above, key, items)
      for (let index = 0; index < items.length; index++)
        interpret(visits, of)(items[index], at, index, visitor)
    },
  union:
    ({ of }) =>
    (value, above, key, visitor) => {
      const branch = branchOf(of, value)
      if (branch !== undefined) interpret(visits, branch)(value, above, key, visitor)
    },
  object: kind => (value, above, key, visitor) => {
    if (!isPlainObject(value)) return
    const { keys, rest } = kind
    const at = placeIn(above, key, value)
    for (const name of Object.keys(value)) {
      const of = Object.hasOwn(keys, name) ? keys[name]?.type : rest?.of
      if (of !== undefined && value[name] !== undefined) interpret(visits, of)(value[name], at, name, visitor)
    }
    visitor(kind, value, at)
  },
  ref:
    ({ to }) =>
    (value, above, key, visitor) =>
      interpret(visits, to())(value, above, key, visitor)
}
