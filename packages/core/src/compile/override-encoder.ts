// Reads one request's overrides into a copy of the client's slots, without encoding the client's spec again.

import type { Layout } from "../encode/layout.ts"
import type { Entry } from "../encode/slots.ts"
import { oncePerObject } from "../grammar/once.ts"
import { hasOwn, hasPlainPrototype, isPlainObject } from "../grammar/plain-object.ts"
import { type Run, tell } from "../grammar/run.ts"
import { open } from "../grammar/secret.ts"
import type { Fields } from "../grammar/type.ts"
import { formatPath, kindOf, type Path } from "../issue/issue.ts"
import { insteadOfKey } from "../issue/misspelt.ts"
import { placeOf } from "../rows/where-belongs.ts"
import { mergeKeys } from "../spec/merge-layer.ts"
import { type Extend, extenderOf } from "./extended-object.ts"
import type { RequestOverrides } from "./request-overrides.ts"

/** A row that a request may change. */
export interface Overridable extends Entry {
  /** Its position among the overridable rows, in order of emission. */
  readonly place: number
  /** How the client's object is extended, or `undefined` for a value that is replaced whole. */
  readonly extend: Extend | undefined
}

/** The node for a key of overrides: a row, or a group of more keys. */
export type OverridableNode =
  | { readonly row: Overridable; readonly group?: never }
  | { readonly group: OverridableKeys; readonly row?: never }

/** The rows that a request may change, by the keys that lead to them. */
export type OverridableKeys = Map<string, OverridableNode>

export const overridableKeysOf = oncePerObject((layout: Layout): OverridableKeys => {
  const root: OverridableKeys = new Map()
  for (const [place, entry] of layout.overridable.entries()) {
    let keys = root
    for (const key of entry.path.slice(0, -1)) {
      const group = keys.get(String(key))?.group ?? new Map()
      keys.set(String(key), { group })
      keys = group
    }
    const { kind } = entry.row.type
    const extend = kind.is === "object" ? extenderOf(kind) : undefined
    // Stryker disable next-line ObjectLiteral: a key without a row is compiled as merged, with the same result
    keys.set(String(entry.path.at(-1)), { row: { ...entry, place, extend } })
  }
  return root
})

/** A copy of `overrides` without the keys that no request may change, which are reported. */
export function allowedIn(
  overrides: unknown,
  keys: OverridableKeys,
  run: Run,
  path: Path = []
): RequestOverrides {
  const allowed: Record<string, unknown> = {}
  if (!isPlainObject(overrides)) {
    tell(run, {
      rule: "shape.type",
      path,
      subject: "the overrides",
      what: `must be an object; they are ${kindOf(overrides)}`,
      repair: 'For example, write { trace: { id: "42" } }.'
    })
    return allowed
  }
  for (const key of Object.keys(overrides)) {
    const value = overrides[key]
    // An undefined key changes nothing, whatever its name.
    if (value === undefined) continue
    const node = keys.get(key)
    if (node === undefined) reportNotOverridable(key, overrides, keys, run, path)
    else if (value === null && key === "route") reportRemovedRoute(run)
    // If a group is not an object, that is reported for the merged spec.
    else if (node.group !== undefined && isPlainObject(value))
      allowed[key] = allowedIn(value, node.group, run, [...path, key])
    else allowed[key] = value
  }
  return allowed
}

/** A request may change keys of the route, but its provider and credential are the client's. */
const reportRemovedRoute = (run: Run): undefined =>
  tell(run, {
    rule: "shape.override-key",
    path: ["route"],
    what: "cannot be removed by one request",
    repair: "Leave it out."
  })

function reportNotOverridable(
  key: string,
  overrides: object,
  keys: OverridableKeys,
  run: Run,
  path: Path
): void {
  tell(run, {
    rule: "shape.override-key",
    path: [...path, key],
    what: "cannot be changed by one request",
    repair: `A request may change ${[...keys.keys()].join(", ")}; set the rest in the client's spec.`,
    ...insteadOfKey(key, keys.keys(), overrides, () => placeAmong(key, keys, path))
  })
}

/** Where a top-level key of the overrides belongs, if it is known elsewhere and a request may change that place. */
function placeAmong(key: string, keys: OverridableKeys, path: Path): string | undefined {
  const place = path.length > 0 ? undefined : placeOf(key)?.path
  if (place === undefined) return undefined
  let node: OverridableNode | undefined = { group: keys }
  for (const part of place) node = node?.group?.get(String(part))
  return node === undefined ? undefined : `Write it as ${formatPath(place)}.`
}

/** The rows that a request may change, with the changes of one request. */
export interface Changes {
  readonly run: Run
  /** The string of each row, by its place. At first the client's. */
  readonly texts: Array<string | undefined>
  /** The first changed place. */
  first: number
}

/**
 * Puts the strings of `overrides` into `changes`. Returns `false` for anything unusual, with or without an issue. The
 * full compilation of the merged spec then reports the problem.
 */
export function encodeOverrides(
  overrides: unknown,
  keys: OverridableKeys,
  client: Fields,
  changes: Changes
): boolean {
  if (!hasPlainPrototype(overrides)) return false
  let own = 0
  for (const key in overrides) {
    const value = overrides[key]
    if (!hasOwn.call(overrides, key)) continue
    own++
    if (value === undefined) continue
    const node = keys.get(key)
    if (node === undefined) return false
    // Stryker disable next-line ConditionalExpression: what is not encoded here is compiled as merged, with the same result
    if (node.row !== undefined) {
      if (!encodeRow(node.row, value, client[key], changes)) return false
    } else {
      // The client's value there is an object, because its spec compiles.
      const group = (client[key] ?? nothing) as Fields
      if (!encodeOverrides(value, node.group, group, changes)) return false
    }
  }
  // A key that is not enumerable is refused.
  return own === Object.getOwnPropertyNames(overrides).length
}

const nothing: Fields = {}

function encodeRow(
  { row, path, place, encode, extend }: Overridable,
  value: unknown,
  client: unknown,
  changes: Changes
): boolean {
  const { run, texts } = changes
  if (place < changes.first) changes.first = place
  // Stryker disable next-line ConditionalExpression: a null that is not read here is compiled as merged
  if (value === null) {
    texts[place] = undefined
    // Stryker disable next-line BooleanLiteral: what is false here is compiled as merged, and no such row is required yet
    return !row.required
  }
  const given = row.secret ? open(value, run, path) : value
  texts[place] =
    // Stryker disable next-line ConditionalExpression: an error that is thrown here has the same effect as false
    extend === undefined
      ? encode(given, run, path)
      : (extend(texts[place], client, given, run) ?? encode(mergeKeys(client, given), run, path))
  // Stryker disable next-line ConditionalExpression: what is false here is compiled as merged, with the same result
  return run.issues.length === 0
}
