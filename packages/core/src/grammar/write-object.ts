// How objects are checked and written. Names none of their keys.

import { valuesIn } from "../budget.ts"
import { asciiJsonText } from "../http/ascii-json.ts"
import { type Words, words } from "../issue/words.ts"
import type { Gateway } from "./gateway-kind.ts"
import { gatewayRules } from "./gateway-rules.ts"
import { onceByGateway } from "./once.ts"
import { hasOwn, isPlainObject, protoKey } from "./plain-object.ts"
import { ask, askTriggered, type RulesByTag, rulesAt, rulesByTrigger, tagOf } from "./rules-of-object.ts"
import type { ObjectKind, ObjectRule, Rest } from "./type.ts"
import { complainOfProblem, complainOfType, enter, type Place, type Walk, type Write } from "./walk.ts"
import type { WriterOf } from "./write.ts"
import { complainOfMissing, complainOfUnknown } from "./wrong-keys.ts"

/**
 * How the text of an object ends so far: 0 is nothing, 1 a value, 2 a string without its closing quote, which is
 * written together with the next part, because each concatenation takes time. An index of the arrays below.
 */
type Ending = 0 | 1 | 2

/** The text before a key. */
const beforeKey = ["{", ",", '",'] as const
/** The text that ends the object. */
const atEnd = ["{}", "}", '"}'] as const

interface Entry {
  readonly name: string
  /** The key with everything that is written before its value, by the ending before it. */
  readonly labels: ReadonlyArray<string>
  readonly write: Write
  /** The ending after its value. */
  readonly ending: Ending
  /** The rules that the key triggers; `undefined` if none. */
  readonly rules: RulesByTag | undefined
  /** Its bit among the required keys; 0 if it is not one. */
  readonly required: number
}

/** How an object is checked for one gateway: by its keys, and by rules that need no particular key. */
interface Plan {
  readonly entries: ReadonlyMap<string, Entry>
  /** How the value of any other key is written; `undefined` if no other key is allowed. */
  readonly rest: Write | undefined
  readonly general: RulesByTag | undefined
}

// An object whose keys have rules takes as long as several plain values.
const asValues = 4

/** Makes the plan of an object for one gateway. */
function planOf(
  { keys, rest }: ObjectKind,
  rules: ReadonlyArray<ObjectRule>,
  required: ReadonlyArray<string>,
  writerOf: WriterOf,
  gateway: Gateway
): Plan {
  const { byKey, general } = rulesByTrigger([...rules, ...gatewayRules(keys)], gateway)
  const entries = Object.entries(keys).map(([name, { type }]): [string, Entry] => {
    const { json, unquoted } = writerOf(type)
    const label = asciiJsonText(name) + (unquoted === undefined ? ":" : ':"')
    const bit = required.includes(name) ? 1 << required.indexOf(name) : 0
    return [
      name,
      {
        name,
        labels: beforeKey.map(before => before + label),
        write: unquoted ?? json,
        ending: unquoted === undefined ? 1 : 2,
        rules: byKey.get(name),
        required: bit
      }
    ]
  })
  return { entries: new Map(entries), rest: rest && writerOf(rest.of).json, general }
}

/** How to repair a value that is not an object. It is often the value of the main key: `"retry": 3`. */
function repairOf(value: unknown, { keys, says, like }: ObjectKind, main: string, { run }: Walk): Words {
  const of = keys[main]?.type.kind
  const isOfMain =
    of?.is === typeof value ||
    (of?.is === "choice" && of.options.includes(value as string)) ||
    (of?.is === "text" &&
      typeof value === "string" &&
      of.refine !== undefined &&
      of.refine(value, run) === undefined)
  return isOfMain
    ? words`Write { "${main}": ${{ quoted: value }} }.`
    : (says?.noObject ?? `For example, write ${like}.`)
}

export function objectWrite(kind: ObjectKind, rules: ReadonlyArray<ObjectRule>, writerOf: WriterOf): Write {
  const { keys, rest, nullIsAbsent = false } = kind
  const required = Object.keys(keys).filter(key => keys[key]?.required)
  const { mainKey = required[0] ?? "" } = kind
  const allRequired = (1 << required.length) - 1
  // Made for the first document: most programs use one gateway, and many use no config.
  const plans = onceByGateway(gateway => planOf(kind, rules, required, writerOf, gateway))
  const isTagged = kind.discriminator !== undefined && rules.some(({ of }) => of !== undefined)

  return (value, walk, above, key) => {
    if (!isPlainObject(value))
      return complainOfType(value, walk, above, key, "an object", repairOf(value, kind, mainKey, walk))
    const at = enter(value, asValues, walk, above, key)
    if (at === undefined) return undefined
    if (above === undefined) walk.root = at
    const before = walk.run.issues.length
    const { entries, rest: writeRest, general } = plans[walk.run.gateway]()
    let text = ""
    let ending: Ending = 0
    // The entries with rules, in order.
    let ruled: Entry[] | undefined
    let needed = allRequired
    // By far the fastest loop: the engine reads the values together with the keys.
    for (const name in value) {
      const given = value[name]
      walk.left -= 1 + valuesIn(name)
      if (walk.left < 0) return undefined
      if (given === undefined || (nullIsAbsent && given === null) || !hasOwn.call(value, name)) continue
      const entry = entries.get(name)
      if (entry === undefined) {
        if (rest === undefined || writeRest === undefined) {
          complainOfUnknown(kind, name, value, walk, at)
        } else if (isNameAllowed(name, rest, walk, at)) {
          // Only a value with a valid name can be written.
          const written = writeRest(given, walk, at, name)
          if (written !== undefined) {
            text += beforeKey[ending] + asciiJsonText(name) + ":" + written
            ending = 1
          }
        }
        continue
      }
      if (above === undefined) walk.top?.push(name)
      needed &= ~entry.required
      const written = entry.write(given, walk, at, name)
      if (written !== undefined) {
        text += entry.labels[ending] + written
        ending = entry.ending
      }
      if (entry.rules === undefined) continue
      if (ruled === undefined) ruled = [entry]
      else ruled.push(entry)
    }
    if (needed !== 0)
      for (const [place, name] of required.entries())
        if ((needed & (1 << place)) !== 0 && at.meant?.[name] === undefined)
          complainOfMissing(kind, name, walk, at)
    // Rules wait until every key has been measured, because the rule of one key may loop over another. A document that
    // is too large to check is not worth its rules.
    if ((ruled !== undefined || general !== undefined) && walk.left >= 0) {
      const tag = isTagged ? tagOf(kind, value) : undefined
      for (const { rules, name } of ruled ?? [])
        if (rules !== undefined) askTriggered(rules, name, tag, value, walk, at)
      if (general !== undefined) for (const rule of rulesAt(general, tag)) ask(rule, value, walk, at)
    }
    if (walk.run.issues.length > before) return undefined
    return text + atEnd[ending]
  }
}

/** Whether a key without an entry may have this name. Reports why not. */
function isNameAllowed(name: string, { names }: Rest, walk: Walk, at: Place): boolean {
  if (name === "__proto__") complainOfProblem(protoKey, walk, at, name)
  const problem = names?.(name, walk.run)
  if (problem !== undefined) complainOfProblem(problem, walk, at, name)
  return problem === undefined
}
