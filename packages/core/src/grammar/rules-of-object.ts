// Which rules apply to an object, and how they are run.

import type { Gateway } from "./gateway-kind.ts"
import type { Fields, ObjectKind, ObjectRule, Rule } from "./type.ts"
import { valueAt } from "./value-at.ts"
import type { Place, Walk } from "./walk.ts"

/** The rules of one gateway in order, by the value of the object's discriminator. */
export interface RulesByTag<Of = ObjectRule> {
  /** The rules for any value. */
  readonly any: ReadonlyArray<Of>
  /** All rules for each value that some rule names, or `undefined` if no rule names one. */
  readonly byTag: ReadonlyMap<unknown, ReadonlyArray<Of>> | undefined
}

/** The rules of `all` that are about `gateway`. */
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

/** The rules that can apply if the discriminator is `tag`. */
export const rulesAt = <Of>({ any, byTag }: RulesByTag<Of>, tag: unknown): ReadonlyArray<Of> =>
  byTag?.get(tag) ?? any

/** The rules about one kind of object, by what triggers them. */
export interface RulesByTrigger {
  /** The rules that a key triggers. */
  readonly byKey: ReadonlyMap<string, RulesByTag>
  /** The rules that need no particular key. */
  readonly general: RulesByTag | undefined
}

/** The rules that are about `gateway`, by what triggers them. */
export function rulesByTrigger(rules: ReadonlyArray<ObjectRule>, gateway: Gateway): RulesByTrigger {
  const wanted = rules.filter(({ only }) => only === undefined || only === gateway)
  const general = wanted.filter(({ on }) => on.length === 0)
  const keys = new Set(wanted.flatMap(({ on }) => on))
  const triggeredBy = (key: string) =>
    rulesByTag(
      wanted.filter(({ on }) => on.includes(key)),
      gateway
    )
  return {
    byKey: new Map([...keys].map(key => [key, triggeredBy(key)])),
    general: general.length === 0 ? undefined : rulesByTag(general, gateway)
  }
}

/** The value of an object's discriminator, which may be anything. */
export const tagOf = ({ discriminator = [] }: ObjectKind, node: Fields): unknown =>
  valueAt(node, discriminator)

/**
 * Runs the `rules` that a key of the object at `at` triggers. If several keys trigger one rule, the first one counts.
 */
export function askTriggered(
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

/**
 * Runs one rule on `node`, or on what `node` means. It reports at a path from `at`, or from the base of the walk.
 */
export function ask<On, At extends Place | undefined>(
  rule: Pick<Rule<On, At>, "find" | "id" | "severity">,
  node: On,
  walk: Walk,
  at: At
): void {
  walk.rule = rule
  walk.asked = at
  rule.find((at?.meant as On | undefined) ?? node, walk.tell, walk.run, at)
}
