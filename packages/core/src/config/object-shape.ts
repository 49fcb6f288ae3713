// The engine: objects whose keys are rows. Names none of them.

import { mostNearMisses, nearMiss } from "../issue/near-miss.ts"
import type { Gateway } from "../table/gateway-kind.ts"
import { once } from "../table/once.ts"
import { isOwn, isPlainObject } from "../table/plain-object.ts"
import { complain, complainOfType, enter, type Place, type Walk, type Write } from "../table/walk.ts"
import type { Fields, Form, Rows, Rule, Shape } from "./shape.ts"

export interface ObjectShape extends Shape {
  readonly form: Extract<Form, { readonly is: "object" }>
  /** Puts into `present` the known keys that had a value: a getter may have none the next time. */
  readonly write: (...given: [...Parameters<Write>, present?: string[]]) => string | undefined
}

interface ObjectOptions {
  /** What it is called in messages: `a retry`. */
  readonly name: string
  /** An example of one. */
  readonly like: string
  /** What keys look at each other for. */
  readonly rules?: ReadonlyArray<Rule>
  /** Speaks about a key that has no row; without it, or where it returns `false`, any such key is just unknown. */
  readonly stray?: (key: string, value: unknown, walk: Walk, at: Place) => boolean
}

interface Entry {
  /** The key as the first of its object, and as another. */
  readonly first: string
  readonly next: string
  readonly write: Write
  /** What the presence of the key calls for. */
  readonly rules: ReadonlyArray<Rule>
  /** Its bit among the required keys; 0 if it is not one. */
  readonly required: number
}

/** What an object is checked by for one gateway: keys, and rules that no single key calls for. */
interface Plan {
  readonly entries: ReadonlyMap<string, Entry>
  readonly general: ReadonlyArray<Rule>
}

const mostListed = 12

/** Whether `rule` is about `gateway`. */
export const concerns = ({ only }: Rule, gateway: Gateway): boolean => only === undefined || only === gateway

const none: ReadonlyArray<Rule> = []

function planOf(
  rows: Rows,
  required: ReadonlyArray<string>,
  rules: ReadonlyArray<Rule>,
  gateway: Gateway
): Plan {
  const wanted = [...rules, ...gatewayRules(rows)].filter(rule => concerns(rule, gateway))
  const calledBy = new Map<string | undefined, Rule[]>()
  for (const rule of wanted) {
    const others = calledBy.get(rule.on)
    if (others === undefined) calledBy.set(rule.on, [rule])
    else others.push(rule)
  }
  const entries = Object.entries(rows).map(([key, { shape }]) => {
    const label = `${JSON.stringify(key)}:`
    const called = calledBy.get(key) ?? none
    const bit = required.includes(key) ? 1 << required.indexOf(key) : 0
    const entry = { first: `{${label}`, next: `,${label}`, write: shape.write, rules: called, required: bit }
    return [key, entry] as const
  })
  return { entries: new Map(entries), general: calledBy.get(undefined) ?? none }
}

/** An object that has no keys but `rows`. */
export function objectOf(rows: Rows, { name, like, rules = [], stray }: ObjectOptions): ObjectShape {
  const names = Object.keys(rows)
  const required = names.filter(key => rows[key]?.required)
  const allRequired = (1 << required.length) - 1
  // Made for the first config: most programs know one gateway, and many no config.
  const plans = {
    hosted: once(() => planOf(rows, required, rules, "hosted")),
    "open-source": once(() => planOf(rows, required, rules, "open-source"))
  }
  const repair = `Write a plain object, for example ${like}.`

  const write: ObjectShape["write"] = (value, walk, above, key, present) => {
    if (!isPlainObject(value)) return complainOfType(value, walk, above, key, "an object", repair)
    const at = enter(value, 0, walk, above, key)
    if (at === undefined) return undefined
    const before = walk.run.issues.length
    const { entries, general } = plans[walk.run.gateway]()
    let text = ""
    let called = none
    let needed = allRequired
    // By far the fastest loop: the engine reads the values where it finds the keys.
    for (const name in value) {
      const given = value[name]
      walk.left--
      if (given === undefined || !isOwn(value, name)) continue
      const entry = entries.get(name)
      if (entry === undefined) complainOfStray(name, given, walk, at)
      else {
        if (present !== undefined) present.push(name)
        needed &= ~entry.required
        const written = entry.write(given, walk, at, name)
        if (written !== undefined) text += (text === "" ? entry.first : entry.next) + written
        if (entry.rules.length > 0) called = called === none ? entry.rules : [...called, ...entry.rules]
      }
    }
    if (needed !== 0) complainOfMissing(needed, walk, at)
    // Only now is every key measured: a rule of one may loop over another.
    if (called.length > 0) applyRules(called, value, walk, at)
    if (general.length > 0) applyRules(general, value, walk, at)
    if (walk.run.issues.length > before) return undefined
    return text === "" ? "{}" : text + "}"
  }

  function complainOfStray(key: string, value: unknown, walk: Walk, at: Place): void {
    if (stray?.(key, value, walk, at)) return
    const near = walk.run.issues.length < mostNearMisses ? nearMiss(key, names) : undefined
    complain(
      walk,
      at,
      key,
      "shape.unknown-key",
      `is not a key of ${name}; the gateway ignores or refuses it`,
      near !== undefined
        ? `Did you mean ${near}?`
        : names.length <= mostListed
          ? `The keys are ${names.join(", ")}.`
          : "Leave it out."
    )
  }

  function complainOfMissing(needed: number, walk: Walk, at: Place): void {
    for (const [place, key] of required.entries()) {
      if ((needed & (1 << place)) === 0) continue
      const what = `is missing, and ${name} needs it`
      complain(walk, at, key, "shape.missing", what, `Add it, for example ${like}.`)
    }
  }

  return { form: { is: "object", rows }, write }
}

function applyRules(rules: ReadonlyArray<Rule>, node: Fields, walk: Walk, at: Place): void {
  // A document too large to be checked is not worth its rules, which would loop over it again.
  if (walk.left < 0) return
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index] as Rule
    rule.check(node, walk, at, rule.id)
  }
}

/** A key that one gateway reads is an error on the other. */
const gatewayRules = (rows: Rows): ReadonlyArray<Rule> =>
  Object.entries(rows).flatMap(([key, { only }]) => {
    if (only === undefined) return []
    const hosted = only === "hosted"
    const id = hosted ? "config.hosted-only" : "config.open-source-only"
    const what = hosted
      ? "is a feature of the hosted gateway; the open-source one has no such key and does nothing"
      : "is a feature of the open-source gateway; the hosted one has no such key in its schema and refuses the config"
    const repair = "Leave it out, or compile for the other gateway."
    const check: Rule["check"] = (_node, walk, at) => complain(walk, at, key, id, what, repair)
    return [{ id, on: key, only: hosted ? "open-source" : "hosted", check }]
  })
