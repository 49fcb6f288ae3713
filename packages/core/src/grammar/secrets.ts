// The interpreter that knows where secrets are. Values may be anything: what is not as its type says holds none.

import * as Redacted from "effect/Redacted"
import type { Path } from "../issue/issue.ts"
import { branchOf } from "./branch.ts"
import { isPlainObject } from "./plain-object.ts"
import type { Secret } from "./secret.ts"
import { type ByKind, type Fields, interpret, type Kind, type Type } from "./type.ts"

/** What a type says about secrets in its values. */
interface Secrets {
  /** A text itself is a secret. */
  readonly isSecret: boolean
  /** The type of an item of an array; `undefined` where there is no secret in any. */
  readonly item: Type | undefined
  /** The type of a value of an object; `undefined` where there is no secret in it. */
  readonly at: (key: string) => Type | undefined
}

const open: Secrets = { isSecret: false, item: undefined, at: () => undefined }
const none = (): Secrets => open

const secretsIn: ByKind<Secrets> = {
  text: ({ secret }) => ({ ...open, isSecret: secret }),
  number: none,
  boolean: none,
  choice: none,
  list: ({ of }) => ({ ...open, item: whereHeld(of) }),
  object({ keys, rest }) {
    const types = new Map(Object.entries(keys).map(([key, { type }]) => [key, whereHeld(type)]))
    const other = rest && whereHeld(rest.of)
    return { ...open, at: key => (types.has(key) ? types.get(key) : other) }
  },
  json(kind) {
    const itself = kind.secret ? { kind } : undefined
    return { isSecret: kind.secret, item: itself, at: () => itself }
  },
  // Resolved before they are asked.
  union: none,
  ref: none
}

const known = new Map<Kind, Secrets>()

function secretsOf(type: Type): Secrets {
  const before = known.get(type.kind)
  if (before !== undefined) return before
  const made = interpret(secretsIn, type)
  known.set(type.kind, made)
  return made
}

/** The type that `value` has, of those that `type` may mean. */
function resolved(type: Type, value: unknown): Type | undefined {
  const { kind } = type
  if (kind.is === "ref") return resolved(kind.to(), value)
  if (kind.is !== "union") return type
  const branch = branchOf(kind.of, value)
  return branch && resolved(branch, value)
}

const whereHeld = (type: Type): Type | undefined => (mayHold(type) ? type : undefined)

const held = new Map<Kind, boolean>()

/** Whether there can be secrets in a value of a type. */
function mayHold(type: Type): boolean {
  const before = held.get(type.kind)
  if (before !== undefined) return before
  const holds = interpret(mayHoldBy, type)
  held.set(type.kind, holds)
  return holds
}

const mayHoldBy: ByKind<boolean> = {
  text: ({ secret }) => secret,
  number: () => false,
  boolean: () => false,
  choice: () => false,
  list: ({ of }) => mayHold(of),
  union: ({ of }) => of.some(mayHold),
  object: ({ keys, rest }) =>
    Object.values(keys).some(({ type }) => mayHold(type)) || (rest !== undefined && mayHold(rest.of)),
  json: ({ secret }) => secret,
  // What contains itself is not asked now, but looked into.
  ref: () => true
}

// --- replacing them ------------------------------------------------------------------------------------------------

/**
 * A copy of `value` in which `f` has replaced every secret: each text, and each `Redacted`, where `type` has a secret. What
 * holds no secret is shared with the original, not copied. Neither its depth nor a cycle in it matters.
 */
export const mapSecrets = <T>(type: Type, value: T, f: (secret: Secret) => unknown): T =>
  new SecretMap(f).map(value, type) as T

/** An object or array in the value, seen as one type. */
interface Seen {
  readonly source: object
  readonly type: Type
  /** Where it stands: more than one place, if it is shared. */
  readonly holders: Array<{ readonly seen: Seen; readonly key: string }>
  copy: Record<string, unknown> | undefined
}

// Not recursive, and each object is visited once: the value may be as deep as it likes, shared in itself or cyclic.
class SecretMap {
  readonly #f: (secret: Secret) => unknown
  readonly #seen = new Map<Kind, Map<object, Seen>>()
  readonly #waiting: Seen[] = []

  constructor(f: (secret: Secret) => unknown) {
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
    if (type === undefined) return undefined
    const known = this.#seen.get(type.kind) ?? new Map<object, Seen>()
    this.#seen.set(type.kind, known)
    const before = known.get(value)
    if (before !== undefined) return before
    const seen: Seen = { source: value, type, holders: [], copy: undefined }
    known.set(value, seen)
    this.#waiting.push(seen)
    return seen
  }

  #visit(holder: Seen): void {
    const source = holder.source as Fields
    const { item, at } = secretsOf(holder.type)
    const isArray = Array.isArray(source)
    for (const key of Object.keys(source)) {
      const of = isArray ? item : at(key)
      if (of !== undefined) this.#map(holder, key, source[key], of)
    }
  }

  #map(holder: Seen, key: string, value: unknown, type: Type): void {
    if (typeof value === "string" || Redacted.isRedacted(value)) {
      if (isSecretAt(type, value)) copyOf(holder)[key] = this.#f(value as Secret)
      return
    }
    const seen = this.#see(value, type)
    if (seen === undefined) return
    seen.holders.push({ seen: holder, key })
    if (seen.copy !== undefined) copyOf(holder)[key] = seen.copy
  }
}

/** The copy of `seen`, made when first needed; whatever holds it is then copied too. */
function copyOf(seen: Seen): Record<string, unknown> {
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

const isSecretAt = (type: Type, value: unknown): boolean => {
  const of = resolved(type, value)
  return of !== undefined && secretsOf(of).isSecret
}

// --- finding one ---------------------------------------------------------------------------------------------------

/**
 * Where the first secret in `value` is; `undefined` where there is none. Only where a key `counts`. There must be no cycle
 * in the value.
 */
export function firstSecretIn(
  type: Type,
  value: unknown,
  counts: (key: string | number) => boolean
): Path | undefined {
  const of = resolved(type, value)
  if (of === undefined) return undefined
  const { isSecret, item, at } = secretsOf(of)
  if (isSecret) return holdsText(value) ? [] : undefined
  if (typeof value !== "object" || value === null) return undefined
  for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const within = typeof key === "number" ? item : at(key)
    const path = within !== undefined && counts(key) ? firstSecretIn(within, inner, counts) : undefined
    if (path !== undefined) return [key, ...path]
  }
  return undefined
}

/** Whether there is any text in `value`, wrapped or not. */
function holdsText(value: unknown): boolean {
  if (typeof value === "string") return value !== ""
  if (typeof value !== "object" || value === null) return false
  return Redacted.isRedacted(value) ? !isHollow(value) : Object.values(value).some(holdsText)
}

/** Whether a `Redacted` holds an empty text. One that cannot be opened is not known to. */
function isHollow(secret: Redacted.Redacted<unknown>): boolean {
  try {
    return Redacted.value(secret) === ""
  } catch {
    return false
  }
}
