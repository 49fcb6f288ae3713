// How objects are checked and written. Names none of their keys.

import { asciiJsonText } from "../http/ascii-json.ts"
import { folded, nearMiss } from "../issue/near-miss.ts"
import type { Gateway } from "./gateway-kind.ts"
import { gatewayRules } from "./gateway-rules.ts"
import { once } from "./once.ts"
import { hasOwn, isOwn, isPlainObject, protoKeyFault } from "./plain-object.ts"
import { ask, askCalled, callsOf, type RulesByTag, rulesAt, tagOf } from "./rules-of-object.ts"
import { isFull } from "./run.ts"
import type { Fields, Misplaced, ObjectKind, ObjectRule, Rest } from "./type.ts"
import {
  complain,
  complainOfProblem,
  complainOfType,
  enter,
  type Place,
  type Walk,
  type Write
} from "./walk.ts"
import type { WriterOf } from "./write.ts"

interface Entry {
  readonly name: string
  /** The key as the first of its object, and as another. */
  readonly first: string
  readonly next: string
  readonly write: Write
  /** What the presence of the key calls for; `undefined` for nothing. */
  readonly rules: RulesByTag | undefined
  /** Its bit among the required keys; 0 if it is not one. */
  readonly required: number
}

/** What an object is checked by for one gateway: keys, and rules that no single key calls for. */
interface Plan {
  readonly entries: ReadonlyMap<string, Entry>
  /** How the value of any other key is written; `undefined` where there may be none. */
  readonly rest: Write | undefined
  readonly general: RulesByTag | undefined
}

const mostListed = 12

const unknownKey = { rule: "shape.unknown-key", what: undefined } as const

export function objectWrite(kind: ObjectKind, rules: ReadonlyArray<ObjectRule>, writerOf: WriterOf): Write {
  const { name: called, like, keys, rest, says } = kind
  const names = Object.keys(keys)
  const required = names.filter(key => keys[key]?.required)
  const allRequired = (1 << required.length) - 1
  // Made for the first document: most programs know one gateway, and many no config.
  const plans = {
    hosted: once(() => planOf("hosted")),
    "open-source": once(() => planOf("open-source"))
  }
  const nullIsAbsent = kind.nullIsAbsent ?? false
  const isTagged = kind.discriminator !== undefined && rules.some(({ of }) => of !== undefined)
  const repair = says?.noObject ?? `Write a plain object, for example ${like}.`

  function planOf(gateway: Gateway): Plan {
    const { byKey, general } = callsOf([...rules, ...gatewayRules(keys)], gateway)
    const entries = Object.entries(keys).map(([name, { type }]): [string, Entry] => {
      const label = `${asciiJsonText(name)}:`
      const write = writerOf(type).json
      const bit = required.includes(name) ? 1 << required.indexOf(name) : 0
      return [
        name,
        { name, first: `{${label}`, next: `,${label}`, write, rules: byKey.get(name), required: bit }
      ]
    })
    return {
      entries: new Map(entries),
      rest: rest && writerOf(rest.of).json,
      general
    }
  }

  return (value, walk, above, key) => {
    if (!isPlainObject(value)) return complainOfType(value, walk, above, key, "an object", repair)
    const at = enter(value, 0, walk, above, key)
    if (at === undefined) return undefined
    const before = walk.run.issues.length
    const { entries, rest: writeRest, general } = plans[walk.run.gateway]()
    let text = ""
    let caller: Entry | undefined
    let others: Entry[] | undefined
    let needed = allRequired
    // By far the fastest loop: the engine reads the values where it finds the keys.
    for (const name in value) {
      const given = value[name]
      walk.left--
      if (given === undefined || (nullIsAbsent && given === null) || !hasOwn.call(value, name)) continue
      const entry = entries.get(name)
      if (entry === undefined) {
        if (rest === undefined || writeRest === undefined) {
          complainOfUnknown(name, value, walk, at)
        } else if (isNameAllowed(name, rest, walk, at)) {
          // What is under a wrong name cannot be judged.
          const written = writeRest(given, walk, at, name)
          if (written !== undefined) text += (text === "" ? "{" : ",") + asciiJsonText(name) + ":" + written
        }
        continue
      }
      if (above === undefined) walk.top?.push(name)
      needed &= ~entry.required
      const written = entry.write(given, walk, at, name)
      if (written !== undefined) text += (text === "" ? entry.first : entry.next) + written
      if (entry.rules !== undefined) {
        if (caller === undefined) caller = entry
        else if (others === undefined) others = [entry]
        else others.push(entry)
      }
    }
    if (needed !== 0) complainOfMissing(needed, walk, at)
    // Only now is every key measured: a rule of one may loop over another. A document too large to be checked is not worth
    // its rules.
    if ((caller !== undefined || general !== undefined) && walk.left >= 0) {
      const tag = isTagged ? tagOf(kind, value) : undefined
      if (caller?.rules !== undefined) askCalled(caller.rules, caller.name, tag, value, walk, at)
      for (const { rules, name } of others ?? [])
        if (rules !== undefined) askCalled(rules, name, tag, value, walk, at)
      if (general !== undefined) for (const rule of rulesAt(general, tag)) ask(rule, value, walk, at)
    }
    if (walk.run.issues.length > before) return undefined
    return text === "" ? "{}" : text + "}"
  }

  function complainOfUnknown(key: string, value: Fields, walk: Walk, at: Place): undefined {
    const misplaced = misplacedAs(key)
    const { rule, what } = misplaced ?? says?.unknown ?? unknownKey
    const { repair, edit } = misplaced ?? repairOfUnknown(key, value, walk)
    complain(
      walk,
      at,
      key,
      rule ?? unknownKey.rule,
      what ?? `is not a key of ${called}; the gateway ignores or refuses it`,
      repair,
      edit
    )
  }

  /** What is said of a key that belongs elsewhere, misspelt too where it is near to no key of the object. */
  function misplacedAs(key: string): Misplaced | undefined {
    const all = kind.misplaced?.()
    if (all === undefined) return undefined
    const likely = nearMiss(key, names)
    // Another spelling of a key is that key, whoever else has the name.
    if (likely !== undefined && folded(likely) === folded(key)) return undefined
    return (
      all.get(folded(key)) ?? (likely === undefined ? all.get(nearMiss(key, all.keys()) ?? "") : undefined)
    )
  }

  function repairOfUnknown(key: string, value: Fields, walk: Walk): Pick<Misplaced, "repair" | "edit"> {
    if (isFull(walk.run)) return { repair: "" }
    const likely = nearMiss(key, names)
    const near = likely && (kind.meant?.(likely, value) ?? likely)
    if (near !== undefined)
      return { repair: `Did you mean ${near}?`, ...(isOwn(value, near) ? {} : { edit: { rename: near } }) }
    if (names.length <= mostListed) return { repair: `The keys are ${names.join(", ")}.` }
    return { repair: "Leave it out.", edit: { remove: true } }
  }

  function complainOfMissing(needed: number, walk: Walk, at: Place): void {
    for (const [place, key] of required.entries()) {
      if ((needed & (1 << place)) === 0) continue
      const what = says?.missing?.what ?? `is missing, and ${called} needs it`
      const repair = says?.missing?.repair ?? `Add it, for example ${like}.`
      complain(walk, at, key, "shape.missing", what, repair)
    }
  }
}

/** Whether a key that has no entry may be called so; reports why not. */
function isNameAllowed(name: string, { names }: Rest, walk: Walk, at: Place): boolean {
  if (name === "__proto__") complain(walk, at, name, "shape.proto-key", protoKeyFault, "Choose another key.")
  const problem = names?.problem(name, walk.run)
  if (problem !== undefined) complainOfProblem(problem, walk, at, name)
  return problem === undefined
}
