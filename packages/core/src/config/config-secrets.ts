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
    const source = holder.source as Fields
    for (const key of Object.keys(source)) {
      const value = source[key]
      const shape = shapeAt(holder.shape.form, key, Array.isArray(source))
      if (shape === undefined) continue
      if (isSecret(shape.form) && (typeof value === "string" || Redacted.isRedacted(value))) {
        copyOf(holder)[key] = this.#f(value as Secret)
        continue
      }
      const seen = this.#see(value, shape)
      if (seen === undefined) continue
      seen.holders.push({ seen: holder, key })
      if (seen.copy !== undefined) copyOf(holder)[key] = seen.copy
    }
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

/** What stands at `key` of something of this form, if there can be secrets in it. */
function shapeAt(form: Form, key: string, inArray: boolean): Shape | undefined {
  switch (form.is) {
    case "object":
      return inArray ? undefined : rowAt(form.rows, key)
    case "target":
      return shapeAt(node.form, key, inArray)
    case "list":
      return inArray ? form.of : undefined
    case "guardrail":
      return inArray ? undefined : (rowAt(form.rows, key) ?? parameters)
    case "parameters":
      return secretParameters.has(key) ? secretJson : undefined
    case "secret-json":
      return secretJson
    case "service-account":
      return secretAccountKeys.has(key) ? secretJson : undefined
    default:
      return undefined
  }
}

const rowAt = (rows: Rows, key: string): Shape | undefined =>
  Object.hasOwn(rows, key) ? rows[key]?.shape : undefined
