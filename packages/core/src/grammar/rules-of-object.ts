// Which rules are asked about an object, and how.

import type { Gateway } from "./gateway-kind.ts"
import type { Fields, ObjectKind, ObjectRule, Rule } from "./type.ts"
import type { Place, Walk } from "./walk.ts"

/** The rules of one gateway in order, chosen by what the object's discriminator says. */
export interface RulesByTag<Of = ObjectRule> {
  /** Those of any value. */
  readonly any: ReadonlyArray<Of>
  /** All those of the values that some of the rules name; `undefined` where none does. */
  readonly byTag: ReadonlyMap<unknown, ReadonlyArray<Of>> | undefined
}

/** Those of `all` that are about `gateway`. */
export function rulesByTag<Of extends Pick<Rule, "only" | "of">>(
  all: ReadonlyArray<Of>,
  gateway: Gateway
): RulesByTag<Of> {
  const rules = all.filter(({ only }) => only === undefined || only === gateway)
  const any = rules.filter(({ of }) => of === undefined)
  if (any.length === rules.length) return { any, byTag: undefined }
  const tags = new Set(rules.flatMap(({ of }) => of ?? []))
  const rulesOf = (tag: string) => rules.filter(({ of }) => of === undefined || of.includes(tag))
  return { any, byTag: new Map([...tags].map(tag => [tag, rulesOf(tag)])) }
}

/** Those that can apply where the discriminator says `tag`. */
export const rulesAt = <Of>({ any, byTag }: RulesByTag<Of>, tag: unknown): ReadonlyArray<Of> =>
  byTag?.get(tag) ?? any

/** The rules about one kind of object, by what calls for them. */
export interface Calls {
  /** Those that a key calls for. */
  readonly byKey: ReadonlyMap<string, RulesByTag>
  /** Those that no single key calls for. */
  readonly general: RulesByTag | undefined
}

/** Those of `rules` that are about `gateway`, by what calls for them. */
export function callsOf(rules: ReadonlyArray<ObjectRule>, gateway: Gateway): Calls {
  const wanted = rules.filter(({ only }) => only === undefined || only === gateway)
  const general = wanted.filter(({ on }) => on.length === 0)
  const keys = new Set(wanted.flatMap(({ on }) => on))
  const calledBy = (key: string) =>
    rulesByTag(
      wanted.filter(({ on }) => on.includes(key)),
      gateway
    )
  return {
    byKey: new Map([...keys].map(key => [key, calledBy(key)])),
    general: general.length === 0 ? undefined : rulesByTag(general, gateway)
  }
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

/** Asks `rules` about the object at `at`, but for those that no key of it calls for. */
export function askAll(rules: ReadonlyArray<ObjectRule>, node: Fields, walk: Walk, at: Place): void {
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index] as ObjectRule
    if (isCalledFor(rule, node)) ask(rule, node, walk, at)
  }
}

/** Asks the `rules` that a key of the object at `at` calls for; of several keys that call for one rule, the first does. */
export function askCalled(
  rules: RulesByTag,
  key: string,
  tag: unknown,
  node: Fields,
  walk: Walk,
  at: Place
): void {
  for (const rule of rulesAt(rules, tag)) {
    if (rule.on.length === 1 || rule.on.find(each => node[each] !== undefined) === key)
      ask(rule, node, walk, at)
  }
}

/** Asks one rule about the object at `at`. */
export function ask(rule: ObjectRule, node: Fields, walk: Walk, at: Place): void {
  walk.rule = rule
  walk.asked = at
  rule.find(node, walk.tell, walk.run, at)
}

function isCalledFor({ on }: ObjectRule, node: Fields): boolean {
  for (let index = 0; index < on.length; index++) if (node[on[index] as string] !== undefined) return true
  return on.length === 0
}
