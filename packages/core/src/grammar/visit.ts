// A pass over a value down its type, for whoever asks the objects in it something. Checks nothing and writes nothing.

import { branchOf } from "./branch.ts"
import { once } from "./once.ts"
import { hasOwn, hasPlainPrototype } from "./plain-object.ts"
import { type Fields, interpreter, type ObjectKind, type Type } from "./type.ts"
import { type Place, placeIn } from "./walk.ts"

/** Sees an object of a type, after all that is in it. */
export type Visitor = (kind: ObjectKind, node: Fields, at: Place) => void

type Visit = (value: unknown, above: Place | undefined, key: string | number, visitor: Visitor) => void

/** Shows `visitor` every object in `value`, which is meant to be of `type`. There must be no cycle in it. */
export const visitObjects = (type: Type, value: unknown, visitor: Visitor): void =>
  visitOf(type)?.(value, undefined, "", visitor)

const nothing = () => undefined

/** How the objects in values of a type are visited; `undefined` where there are none. */
const visitOf: (type: Type) => Visit | undefined = /* @__PURE__ */ interpreter<Visit | undefined>({
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
        const inner = value[name]
        if (inner === undefined || !hasOwn.call(value, name)) continue
        const visit = keys.has(name) ? keys.get(name) : other
        visit?.(inner, at, name, visitor)
      }
      visitor(kind, value, at)
    }
  },
  // Not followed before there is a value: a type may contain itself.
  ref({ to }) {
    const visit = once(() => visitOf(to()) ?? (() => {}))
    return (value, above, key, visitor) => visit()(value, above, key, visitor)
  }
})
