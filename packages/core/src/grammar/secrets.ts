// The interpreter that knows where secrets are. Values may be anything. If no type describes a key, its value is secret
// if the key is named like a credential or like header fields, or if its object has no such key: it may be a credential
// whose name is misspelt. If a type has a secret, a value of another type in its place is secret too.

import * as Redacted from "effect/Redacted"
import type { Path } from "../issue/issue.ts"
import { branchOf } from "./branch.ts"
import { isCredentialName, mayHoldCredentials } from "./credential-name.ts"
import { isPlainObject } from "./plain-object.ts"
import type { Secret } from "./secret.ts"
import { type Fields, interpreter, type Type } from "./type.ts"

/** Where a type has secrets in its values. */
interface Secrets {
  /** A string itself is a secret. */
  readonly isSecret: boolean
  /** The type of an item of an array. */
  readonly item: Type
  /** The type of a value of an object. */
  readonly at: (key: string) => Type
}

const none = (): Secrets => unknownSecrets

/** JSON that no type describes: only the names of keys show where a secret is. */
const unknown: Type = { kind: { is: "json", holds: "anything", secret: false } }
/** The value of a key named like a credential: every string and number in it is a secret. */
const wholly: Type = { kind: { is: "json", holds: "anything", secret: true } }

/** The value of a key that holds header fields, or of an unknown key: all strings are hidden, though few are secrets. */
const fields: Type = { kind: { is: "json", holds: "anything", secret: true } }

const byName = (key: string, other = unknown): Type =>
  isCredentialName(key) ? wholly : mayHoldCredentials(key) ? fields : other
const unknownSecrets: Secrets = { isSecret: false, item: unknown, at: byName }
const whollySecret: Secrets = { isSecret: true, item: wholly, at: () => wholly }

const secretsOf: (type: Type) => Secrets = interpreter<Secrets>({
  text: ({ secret }) => (secret ? whollySecret : unknownSecrets),
  number: none,
  boolean: none,
  choice: none,
  // The input may have an object here, with the items as its values.
  list: ({ of }) => ({ isSecret: false, item: of, at: key => (isCredentialName(key) ? wholly : of) }),
  object(kind) {
    const { keys, rest } = kind
    const types = new Map(Object.entries(keys).map(([key, { type }]) => [key, type]))
    // The input may have a list of such objects here.
    const itself: Type = { kind }
    return {
      isSecret: false,
      item: itself,
      at: key =>
        types.get(key) ??
        (rest === undefined ? byName(key, fields) : isNamedFirst(rest.of, key) ? byName(key) : rest.of)
    }
  },
  json(kind) {
    if (!kind.secret) return unknownSecrets
    const itself: Type = { kind }
    return { isSecret: true, item: itself, at: () => itself }
  },
  // `resolved` replaces these first.
  union: none,
  ref: none
})

/** Whether the name of a key decides before the type of its value: the type does not, or it is that of an object. */
const isNamedFirst = ({ kind }: Type, key: string): boolean =>
  kind.is === "object" ? isCredentialName(key) : kind.is === "json" && !kind.secret

/** The member of `type` that `value` matches. */
function resolved(type: Type, value: unknown): Type {
  const { kind } = type
  if (kind.is === "ref") return resolved(kind.to(), value)
  if (kind.is !== "union") return type
  const branch = branchOf(kind.of, value)
  if (branch !== undefined) return resolved(branch, value)
  return kind.of.some(of => secretsOf(resolved(of, value)).isSecret) ? wholly : unknown
}

// --- replacing secrets ---------------------------------------------------------------------------------------------

/**
 * A copy of `value` in which `f` has replaced every secret: each string, each number and each `Redacted` where `type`
 * has a secret, or the name of a key shows that it may hold one. Parts without a secret are shared with the original,
 * not copied. The value may be of any depth, and cyclic.
 */
export const mapSecrets = <T>(type: Type, value: T, f: (secret: Secret | number) => unknown): T =>
  new SecretMap(f).map(value, type) as T

/** An object or array in the value, seen as one type. */
interface Seen {
  readonly source: object
  readonly type: Type
  /** What it is in: more than one place, if it is shared. */
  readonly holders: Array<{ readonly seen: Seen; readonly key: string }>
  copy: Record<string, unknown> | undefined
  /** The same object, seen as another type. */
  readonly other: Seen | undefined
}

// Not recursive, and visits each object once: the value may be of any depth, with shared or cyclic parts.
class SecretMap {
  readonly #f: (secret: Secret | number) => unknown
  readonly #seen = new Map<object, Seen>()
  readonly #waiting: Seen[] = []

  constructor(f: (secret: Secret | number) => unknown) {
    this.#f = f
  }

  map(value: unknown, type: Type): unknown {
    const root = this.#see(value, type)
    if (root === undefined) return value
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) this.#visit(next)
    return root.copy ?? value
  }

  #see(value: unknown, meant: Type): Seen | undefined {
    if (!Array.isArray(value) && !isPlainObject(value)) return undefined
    const type = resolved(meant, value)
    const before = this.#seen.get(value)
    for (let known = before; known !== undefined; known = known.other)
      if (known.type.kind === type.kind) return known
    const seen: Seen = { source: value, type, holders: [], copy: undefined, other: before }
    this.#seen.set(value, seen)
    this.#waiting.push(seen)
    return seen
  }

  #visit(holder: Seen): void {
    const source = holder.source as Fields
    const { item, at } = secretsOf(holder.type)
    const isArray = Array.isArray(source)
    for (const key of Object.keys(source)) this.#map(holder, key, source[key], isArray ? item : at(key))
  }

  #map(holder: Seen, key: string, value: unknown, type: Type): void {
    if (typeof value === "string" || typeof value === "number" || Redacted.isRedacted(value)) {
      if (isSecretAt(type, value)) copyOf(holder)[key] = this.#f(value as Secret | number)
      return
    }
    const seen = this.#see(value, type)
    if (seen === undefined) return
    seen.holders.push({ seen: holder, key })
    if (seen.copy !== undefined) copyOf(holder)[key] = seen.copy
  }
}

/** The copy of `seen`, made when first needed. All that hold it are then copied too. */
function copyOf(seen: Seen): Record<string, unknown> {
  const { copy: before } = seen
  if (before !== undefined) return before
  const made: Seen[] = []
  const waiting = [seen]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.copy !== undefined) continue
    next.copy = (Array.isArray(next.source) ? [...next.source] : { ...next.source }) as Record<
      string,
      unknown
    >
    made.push(next)
    for (const holder of next.holders) waiting.push(holder.seen)
  }
  for (const { holders, copy } of made) {
    for (const holder of holders) (holder.seen.copy as Record<string, unknown>)[holder.key] = copy
  }
  return seen.copy as Record<string, unknown>
}

function isSecretAt(type: Type, value: unknown): boolean {
  const of = resolved(type, value)
  // A number instead of a secret string is a secret. In JSON whose strings are secrets, a number is not.
  if (secretsOf(of).isSecret)
    return typeof value !== "number" || of.kind.is === "text" || of.kind === wholly.kind
  // A string instead of an object may be that object as JSON, with secret keys in it.
  const { kind } = of
  const holdsParts =
    kind.is === "object" || kind.is === "list" || (kind.is === "json" && kind.holds === "object")
  return typeof value === "string" && holdsParts
}

// --- finding a secret ----------------------------------------------------------------------------------------------

/** Whether a secret at or below a key of `holder`, an object or array, counts. */
type Counts = (key: string | number, holder: object) => boolean

const always = (): boolean => true

/**
 * The path of the first secret in `value` that is only below keys for which `counts` is true, or `undefined` if there is
 * none. The value must have no cycle.
 */
export function firstSecretIn(type: Type, value: unknown, counts: Counts): Path | undefined {
  const of = resolved(type, value)
  const { isSecret, item, at } = secretsOf(of)
  if (of === fields || (of.kind.is === "json" && !isSecret)) return firstNamedSecretIn(value, counts)
  if (isSecret) return holdsText(value) ? [] : undefined
  if (typeof value !== "object" || value === null) return undefined
  const isList = Array.isArray(value)
  for (const name of keysIn(value)) {
    const inner = (value as Fields)[name]
    const key = isList ? Number(name) : name
    if (typeof inner !== "object" && typeof inner !== "string") continue
    const path = firstSecretIn(isList ? item : at(name), inner, counts)
    if (path !== undefined && counts(key, value)) return [key, ...path]
  }
  return undefined
}

/**
 * The path of the first key in `value` that is named like a credential and holds a string, or `undefined` if there is
 * none for which `counts` is true. `value` may be anything. Visits each object once: it may be shared exponentially
 * often, or cyclic.
 */
export function firstNamedSecretIn(
  value: unknown,
  counts: Counts = always,
  known?: Set<object>
): Path | undefined {
  if (typeof value !== "object" || value === null || Redacted.isRedacted(value) || known?.has(value))
    return undefined
  let seen = known?.add(value)
  const isList = Array.isArray(value)
  for (const name of keysIn(value)) {
    const inner = (value as Fields)[name]
    if (!isList && isCredentialName(name) && holdsText(inner) && counts(name, value)) return [name]
    if (typeof inner !== "object") continue
    seen ??= new Set([value])
    const path = firstNamedSecretIn(inner, counts, seen)
    if (path !== undefined) return [isList ? Number(name) : name, ...path]
  }
  return undefined
}

/** The own keys of an object, or the indices of an array: JSON has no other keys of an array. */
function keysIn(value: object): ReadonlyArray<string> {
  // Not by length: an array may consist of billions of holes.
  const keys = Object.keys(value)
  // Other keys come after the indices.
  const hasOthers = Array.isArray(value) && !isIndex(keys.at(-1) ?? "0")
  return hasOthers ? keys.filter(isIndex) : keys
}

const isIndex = (key: string): boolean => /^\d+$/.test(key)

/** Whether there is any string in `value`, wrapped or not. */
function holdsText(value: unknown, known?: Set<object>): boolean {
  if (typeof value === "string") return value !== ""
  if (typeof value !== "object" || value === null || known?.has(value)) return false
  if (Redacted.isRedacted(value)) return !isHollow(value)
  const seen = (known ?? new Set()).add(value)
  return keysIn(value).some(key => holdsText((value as Fields)[key], seen))
}

/** Whether a `Redacted` is known to hold an empty string. One that cannot be opened is not. */
export function isHollow(secret: Redacted.Redacted<unknown>): boolean {
  try {
    return Redacted.value(secret) === ""
  } catch {
    return false
  }
}
