// The secrets of a config document, wherever its rows say there are some. Knows no key itself.

import * as Redacted from "effect/Redacted"
import { secretAccountKeys } from "../table/codec-json.ts"
import { isPlainObject } from "../table/plain-object.ts"
import type { Secret } from "../table/secret.ts"
import { secretJson } from "./json-shape.ts"
import { node } from "./node-shape.ts"
import { parameters, secretParameters } from "./parameters-shape.ts"
import type { Fields, Form, Rows, Shape } from "./shape.ts"

/**
 * A copy of `config` in which `f` has replaced every secret: each text, and each `Redacted`, that stands where the
 * grammar has a secret. What holds no secret is shared with the original, not copied. `config` may be anything; neither
 * its depth nor a cycle in it matters.
 */
export function mapConfigSecrets<T>(config: T, f: (secret: Secret) => unknown): T {
  return new SecretMap(f).map(config, node) as T
}

/** An object or array of the document, seen as one shape. */
interface Seen {
  readonly source: object
  readonly shape: Shape
  /** Where it stands: more than one place, if it is shared. */
  readonly holders: Array<{ readonly seen: Seen; readonly key: string }>
  copy: Record<string, unknown> | undefined
}

// Not recursive, and each object is visited once: the document may be as deep as it likes, shared in itself or cyclic.
class SecretMap {
  readonly #f: (secret: Secret) => unknown
  readonly #seen = new Map<Shape, Map<object, Seen>>()
  readonly #waiting: Seen[] = []

  constructor(f: (secret: Secret) => unknown) {
    this.#f = f
  }

  map(value: unknown, shape: Shape): unknown {
    const root = this.#see(value, shape)
    if (root === undefined) return value
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) this.#visit(next)
    return root.copy ?? value
  }

  #see(value: unknown, shape: Shape): Seen | undefined {
    if (!Array.isArray(value) && !isPlainObject(value)) return undefined
    const known = this.#seen.get(shape) ?? new Map<object, Seen>()
    this.#seen.set(shape, known)
    const before = known.get(value)
    if (before !== undefined) return before
    const seen: Seen = { source: value, shape, holders: [], copy: undefined }
    known.set(value, seen)
    this.#waiting.push(seen)
    return seen
  }

  #visit(holder: Seen): void {
    const { shape } = holder
    const source = holder.source as Fields
    const item = Array.isArray(source) ? itemOf(shape) : undefined
    for (const key of Object.keys(source)) {
      const of = item ?? shapeAt(shape.form, key)
      if (of !== undefined) this.#map(holder, key, source[key], of)
    }
  }

  #map(holder: Seen, key: string, value: unknown, shape: Shape): void {
    if (typeof value === "string" || Redacted.isRedacted(value)) {
      if (isSecret(shape.form)) copyOf(holder)[key] = this.#f(value as Secret)
      return
    }
    const seen = this.#see(value, shape)
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

const isSecret = ({ is }: Form): boolean => is === "secret" || is === "pem" || is === "secret-json"

/** What the items of an array of this shape are, if there can be secrets in them. */
function itemOf({ form }: Shape): Shape | undefined {
  if (form.is === "secret-json") return secretJson
  return form.is === "list" && mayHold(form.of) ? inTree(form.of) : undefined
}

/** What stands at `key` of an object of this form, if there can be secrets in it. */
function shapeAt(form: Form, key: string): Shape | undefined {
  switch (form.is) {
    case "object":
      return rowAt(form.rows, key)
    case "guardrail":
      return Object.hasOwn(form.rows, key) ? rowAt(form.rows, key) : parameters
    case "parameters":
      return secretParameters.has(key) ? secretJson : undefined
    case "service-account":
      return secretAccountKeys.has(key) ? secretJson : undefined
    case "secret-json":
      return secretJson
    default:
      return undefined
  }
}

function rowAt(rows: Rows, key: string): Shape | undefined {
  const shape = Object.hasOwn(rows, key) ? rows[key]?.shape : undefined
  return shape !== undefined && mayHold(shape) ? inTree(shape) : undefined
}

/** A node in a node is a node. */
const inTree = (shape: Shape): Shape => (shape.form.is === "target" ? node : shape)

const known = new Map<Shape, boolean>()

/** Whether there can be secrets in a value of this shape. */
function mayHold(shape: Shape): boolean {
  const before = known.get(shape)
  if (before !== undefined) return before
  const { form } = shape
  const holds =
    isSecret(form) ||
    form.is === "target" ||
    form.is === "guardrail" ||
    form.is === "parameters" ||
    form.is === "service-account" ||
    (form.is === "list" && mayHold(form.of)) ||
    (form.is === "object" && Object.values(form.rows).some(row => mayHold(row.shape)))
  known.set(shape, holds)
  return holds
}
