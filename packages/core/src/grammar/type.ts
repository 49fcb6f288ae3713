// The vocabulary of the grammar: what a value may be, as data. A header field and a config key are described by the
// same nine kinds. Everything else about a type (how it is written, where its secrets are, its TypeScript type, its
// schema) comes from an interpreter: a table by kind, which the compiler keeps complete.

import type { Change, Path, Severity } from "../issue/issue.ts"
import type { Finding, Words } from "../issue/words.ts"
import type { Gateway, GatewayAtHand } from "./gateway-kind.ts"
import type { Place } from "./walk.ts"

/** What a value may be. `T` is the TypeScript type that a caller sees; it does not exist at run time. */
export interface Type<out T = unknown, out K extends Kind = Kind> {
  readonly kind: K
  readonly "~value"?: T
}

export type Kind =
  | TextKind
  | NumberKind
  | BooleanKind
  | ChoiceKind
  | ListKind
  | UnionKind
  | ObjectKind
  | JsonKind
  | RefKind

/** Text. */
export interface TextKind {
  readonly is: "text"
  /** `field`: the gateway puts it into a header field or a URL, so it must be a field value (RFC 9110 §5.5). */
  readonly chars: "any" | "field"
  /** A caller may wrap it in `Redacted`; it is never shown. */
  readonly secret: boolean
  /** Whether it may be empty. */
  readonly empty: boolean
  /** A further requirement. */
  readonly refine: Refinement | undefined
  /** What it is, for messages. Default: `a string`. */
  readonly name?: string
  /** The problem with a value that is not a string, if the usual message does not fit. */
  readonly noText?: (value: unknown) => Problem
}

export interface NumberKind {
  readonly is: "number"
  readonly min: number
  readonly max: number
  /** Whether only whole numbers are allowed. */
  readonly whole: boolean
  /** What it is, for messages: `an HTTP status code`. */
  readonly name: string | undefined
  /** What it counts, for messages: `ms`, `retries`. */
  readonly unit: string | undefined
  /** The rule that a number out of range breaks. */
  readonly rule: string
  /** Whether no other rule objects to a number. Default: none does. */
  readonly isFine: ((value: number) => boolean) | undefined
}

export interface BooleanKind {
  readonly is: "boolean"
  /** The only valid value is `true`. */
  readonly onlyTrue: boolean
}

/** One of a few strings, in exact case. A single option is a literal. */
export interface ChoiceKind {
  readonly is: "choice"
  readonly options: ReadonlyArray<string>
}

export interface ListKind {
  readonly is: "list"
  readonly of: Type
  /** What the items are called in messages: `field names`. */
  readonly items: string
  /** An example of one. */
  readonly like: string | undefined
  /** Whether it needs at least one item. */
  readonly filled: boolean
}

/**
 * One of several types. The first one with the JSON type of the value (string, number, array, object) is chosen, and
 * its problems are reported.
 */
export interface UnionKind {
  readonly is: "union"
  readonly of: ReadonlyArray<Type>
  /** The expected values, for messages: `the id of a saved guardrail, or an object`. */
  readonly expected: string
  /** An example of one. */
  readonly like: string
}

export interface ObjectKind {
  readonly is: "object"
  /** What it is called in messages: `a retry`. */
  readonly name: string
  /** An example of one. */
  readonly like: string
  readonly keys: Keys
  /** The keys that are not in `keys`. Without it, there are no others. */
  readonly rest?: Rest
  /** The path of the string that decides which rules can apply: `["mode"]`. */
  readonly discriminator?: Path
  /** The key whose value people write instead of the object. Default: the first key that it needs. */
  readonly mainKey?: string
  /** Messages that differ from those about any object. */
  readonly says?: ObjectWords
  /** A key that is `null` is absent, as in a spec. In a document of Portkey's, `null` is a value. */
  readonly nullIsAbsent?: true
  /** Keys that people write here although they do not exist here, by their {@link folded} names. */
  readonly misplaced?: () => ReadonlyMap<string, Misplaced>
  /** The key that a misspelling of `key` means in an object, if it is another one. */
  readonly meant?: (key: string, node: Fields) => string | undefined
}

export interface ObjectWords {
  /** The repair of a value that is not an object. */
  readonly noObject?: Words
  /** About a missing key. */
  readonly missing?: { readonly what: Words; readonly repair: Words }
  /** About an unknown key. */
  readonly unknown?: { readonly rule: string; readonly what: Words }
}

/**
 * What to report about a key that the object does not have. Omitted parts are the same as for any unknown key, and
 * without a repair, it is to write `key`.
 */
export interface Misplaced extends Partial<Omit<Problem, "repair">> {
  /** What to write instead, if necessary for the path of the object. */
  readonly repair?: Words | ((path: Path) => Words)
  /** The key that should be written instead, or into. */
  readonly key?: string | undefined
}

/** JSON of any kind. */
export interface JsonKind {
  readonly is: "json"
  /** `scalar`: a string, a number, a boolean or `null`. */
  readonly holds: "anything" | "object" | "scalar"
  /** Whether every string in it is a secret. */
  readonly secret: boolean
}

/** A type by name, so types can contain themselves. */
export interface RefKind {
  readonly is: "ref"
  readonly name: string
  readonly to: () => Type
}

/** An interpreter: one entry per kind. The compiler rejects an incomplete table. */
export type ByKind<R> = {
  readonly [Is in Kind["is"]]: (kind: Extract<Kind, { readonly is: Is }>) => R
}

/** Applies `by` to a type. */
export const interpret = <R>(by: ByKind<R>, { kind }: Type): R => (by[kind.is] as (kind: Kind) => R)(kind)

/** Applies `by` to each type once. */
export function interpreter<R>(by: ByKind<R>): (type: Type) => R {
  const known = new Map<Kind, R>()
  return type => {
    const { kind } = type
    const before = known.get(kind)
    if (before !== undefined || known.has(kind)) return before as R
    const made = interpret(by, type)
    known.set(kind, made)
    return made
  }
}

/** A problem with a value. It has no edit if the value is a secret. */
export type Problem = Pick<Finding, "rule" | "what" | "repair" | "edit">

export const problem = (rule: string, what: Words, repair: Words, edit?: Change): Problem => ({
  rule,
  what,
  repair,
  edit
})

/** A further requirement for a string: the problem with `text`, or `undefined` if there is none. */
export type Refinement = (text: string, allowed: GatewayAtHand) => Problem | undefined

/** The keys of an object that are not listed one by one. */
export interface Rest {
  readonly of: Type
  /** The allowed names of these keys. Without it, any name is allowed. */
  readonly names?: Refinement
}

/** One key of an object. */
export interface Key<out T = unknown, out Required extends boolean = boolean> {
  readonly type: Type<T>
  readonly required: Required
  /** The only gateway that reads it. On the other gateway it is an error. */
  readonly only: Gateway | undefined
}

export interface Keys {
  readonly [name: string]: Key
}

/** An object whose values may be of any type. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * A rule about more than one key. `On` is what the rule sees of the object that it is about; `Where` is the place of
 * that object.
 */
export interface Rule<On = Fields, Where = unknown> {
  readonly id: string
  /** Default: `error`. */
  readonly severity?: Severity
  /** The rule runs if one of these keys is present. Empty: always. */
  readonly on: ReadonlyArray<string>
  /** The values of the object's discriminator for which the rule can apply. Default: any. */
  readonly of?: ReadonlyArray<string>
  /** The only gateway that it is about. */
  readonly only?: Gateway
  /** Reports the problems. Values may be of any type: wrong types have already been reported. */
  readonly find: (node: On, tell: Tell, allowed: GatewayAtHand, where: Where) => void
}

/** A rule about an object somewhere in a document. */
export type ObjectRule = Rule<Fields, Place>

/**
 * Reports under the rule's id and severity, at a path from the object that the rule is about; `edit` if the repair is
 * exactly one change.
 */
export type Tell = (at: Path, what: Words, repair: Words, edit?: Change) => void

// --- the TypeScript types that follow from keys ---------------------------------------------------------------------
//
// Each mapped type ranges over a type parameter, as `Pick` does. An inline `K in keyof …` would lose doc comments and
// "go to definition".

/** The type of an object with the keys `Of`: `interface Retry extends FieldsOf<typeof retryKeys> {}`. */
export type FieldsOf<Of> = Always<Of, RequiredKeys<Of>> & Perhaps<Of, Exclude<keyof Of, RequiredKeys<Of>>>

type RequiredKeys<Of> = {
  [K in keyof Of]: Of[K] extends { readonly required: true } ? K : never
}[keyof Of]
type Always<Of, Names extends keyof Of> = { readonly [K in Names]: ValueOfKey<Of[K]> }
type Perhaps<Of, Names extends keyof Of> = { readonly [K in Names]?: ValueOfKey<Of[K]> | undefined }
type ValueOfKey<K> = K extends Key<infer T> ? T : never

/** The TypeScript type of a type's values. */
export type ValueOfType<T> = T extends Type<infer V> ? V : never
