// Which rules are asked about an object, and how they report.

import type { Gateway } from "../table/gateway-kind.ts"
import { type Place, pathOf, tell, type Walk } from "../table/walk.ts"
import type { Fields, ObjectKind, ObjectRule, Tell } from "./type.ts"

/** Whether `rule` is about `gateway`. */
export const concerns = ({ only }: ObjectRule, gateway: Gateway): boolean =>
  only === undefined || only === gateway

/** Rules in order, chosen by what the object's discriminator says. */
export interface RulesByTag {
  /** Those of any value. */
  readonly any: ReadonlyArray<ObjectRule>
  /** All those of the values that some of the rules name; `undefined` where none does. */
  readonly byTag: ReadonlyMap<unknown, ReadonlyArray<ObjectRule>> | undefined
}

export function rulesByTag(rules: ReadonlyArray<ObjectRule>): RulesByTag {
  const any = rules.filter(({ of }) => of === undefined)
  if (any.length === rules.length) return { any, byTag: undefined }
  const tags = new Set(rules.flatMap(({ of }) => of ?? []))
  const rulesAt = (tag: string) => rules.filter(({ of }) => of === undefined || of.includes(tag))
  return { any, byTag: new Map([...tags].map(tag => [tag, rulesAt(tag)])) }
}

/** What the discriminator of an object says, whatever it is. */
export function tagOf({ discriminator }: ObjectKind, node: Fields): unknown {
  let value: unknown = node
  for (const key of discriminator ?? []) {
    if (typeof value !== "object" || value === null) return undefined
    value = (value as Fields)[key]
  }
  return value
}

/** How rules report about the object at `at`; `current` says which rule it is. */
export const tellerAt =
  (walk: Walk, at: Place, current: () => ObjectRule): Tell =>
  (path, what, repair) => {
    const { id, severity } = current()
    tell(walk, [...pathOf(walk, at), ...path], id, what, repair, severity)
  }
