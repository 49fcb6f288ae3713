// Visits the objects in a value, guided by its type. Checks nothing and writes nothing.

import { branchOf } from "./branch.ts"
import { once } from "./once.ts"
import { hasOwn, hasPlainPrototype } from "./plain-object.ts"
import { type Fields, interpreter, type ObjectKind, type Type } from "./type.ts"
import { type Place, placeIn } from "./walk.ts"

/** Called for an object of a type, after everything in it. */
export type Visitor = (kind: ObjectKind, node: Fields, at: Place) => void

type Visit = (value: unknown, above: Place | undefined, key: string | number, visitor: Visitor) => void

/** Calls `visitor` for every object in `value`, which should be of `type`. The value must have no cycle. */
export const visitObjects = (type: Type, value: unknown, visitor: Visitor): void =>
  visitOf(type)?.(value, undefined, "", visitor)

const nothing = () => undefined

/** How to visit the objects in values of a type, or `undefined` if there are none. */
const visitOf: (type: Type) => Visit | undefined = interpreter<Visit | undefined>({
  text: nothing,
  number: nothing,
  boolean: nothing,
  choice: nothing,
  json: nothing,
  list({ of }) {
    const visit = visitOf(of)
    if (visit === undefined) return undefined
    return (items, above, key, visitor) => {
      if (!Array.isArray(items)) return
      const at = placeIn(above, key, items)
      for (let index = 0; index < items.length; index++) visit(items[index], at, index, visitor)
    }
  },
  union:
    ({ of }) =>
    (value, above, key, visitor) => {
      const branch = branchOf(of, value)
      if (branch !== undefined) visitOf(branch)?.(value, above, key, visitor)
    },
  object(kind) {
    const keys = new Map(Object.entries(kind.keys).map(([name, { type }]) => [name, visitOf(type)]))
    const other = kind.rest && visitOf(kind.rest.of)
    return (value, above, key, visitor) => {
      if (!hasPlainPrototype(value)) return
      const at = placeIn(above, key, value)
      for (const name in value) {
        const visit = keys.get(name) ?? (other !== undefined && !keys.has(name) ? other : undefined)
        if (visit !== undefined && hasOwn.call(value, name)) visit(value[name], at, name, visitor)
      }
      visitor(kind, value, at)
    }
  },
  // Followed only once there is a value: a type may contain itself.
  ref({ to }) {
    const visit = once(() => visitOf(to()) ?? (() => {}))
    return (value, above, key, visitor) => visit()(value, above, key, visitor)
  }
})
