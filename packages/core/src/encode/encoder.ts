// Turns a tree of rows into functions that read a value, report errors in it, and put its strings into slots.
// Made once per route. Names no field and no provider.

import * as Redacted from "effect/Redacted"
import { hasOwn, isAbsent, isOwn, isPlainObject } from "../grammar/plain-object.ts"
import {
  isRow,
  isVariants,
  optionsOf,
  type Row,
  type RowNode,
  type RowTree,
  requiredKeysOf,
  type Variant,
  type Variants
} from "../grammar/row.ts"
import { fill } from "../grammar/run.ts"
import { open } from "../grammar/secret.ts"
import { reportNotObject } from "../grammar/walk.ts"
import type { Path } from "../issue/issue.ts"
import { type Key, reportMissing, reportUnknownKey } from "./key-issues.ts"
import { addEntry, type Encoder, type Entry, type KeysEncoder } from "./slots.ts"
import { reportMixed, reportNone } from "./variant-issues.ts"

/** The encoder of any node of a tree. */
export function encoderOf(node: RowNode, path: Path, entries: Entry[]): Encoder {
  if (isRow(node)) return rowEncoder(node, path, entries)
  if (isVariants(node)) return variantsEncoder(node, path, entries)
  return objectEncoder(node, path, entries)
}

function rowEncoder(row: Row, path: Path, entries: Entry[]): Encoder {
  const { secret, type, wire } = row
  const encode = wire.encoder(type)
  const slot = row.field === "" ? -1 : addEntry(entries, row, path, encode)
  // A config contains secrets but is not one itself: its id is shown.
  const isSecret = secret && type.kind.is !== "union"
  return (value, run) => {
    const given = isSecret && typeof value !== "string" ? open(value, run, path) : value
    if (given === undefined) return
    const text = encode(given, run, path)
    if (text !== undefined && slot >= 0) fill(run, slot, text)
  }
}

/** A plain object with one encoder per key. */
function objectEncoder(tree: RowTree, path: Path, entries: Entry[]): Encoder {
  const encode = keysEncoder(tree, path, entries)
  const like = `{ ${Object.keys(tree).slice(0, 3).join(", ")} }`
  return (value, run) => {
    if (isPlainObject(value)) encode(value, run)
    else reportNotObject(value, run, path, like)
  }
}

/** Reads the keys of an object that is known to be plain. Own keys only: a polluted prototype has no effect. */
export function keysEncoder(tree: RowTree, path: Path, entries: Entry[], inVariant = false): KeysEncoder {
  const required = new Set(requiredKeysOf(tree, inVariant))
  const keys = new Map<string, Key & { readonly encode: Encoder }>(
    Object.entries(tree).map(([key, node]) => [
      key,
      {
        encode: encoderOf(node, [...path, key], entries),
        required: required.has(key),
        unless: isRow(node) ? node.unless : undefined
      }
    ])
  )
  return (value, run) => {
    let missing = required.size
    // `for…in` with `isOwn`: V8 reads the values together with the keys, and builds no array of keys.
    for (const name in value) {
      const given = value[name]
      if (isAbsent(given) || !hasOwn.call(value, name)) continue
      const key = keys.get(name)
      if (key === undefined) reportUnknownKey(name, tree, value, run, path)
      else {
        if (key.required) missing--
        key.encode(given, run)
      }
    }
    if (missing > 0) reportMissing(keys, value, run, path)
  }
}

/** Exactly one of several variants, distinguished by the keys that are present. */
function variantsEncoder(node: Variants, path: Path, entries: Entry[]): Encoder {
  const plain = node.plain === undefined ? undefined : rowEncoder(node.plain, path, entries)
  const byKey = encodersByKey(Object.values(node.of), path, entries)
  return (value, run) => {
    if (plain !== undefined && (typeof value === "string" || Redacted.isRedacted(value))) {
      return plain(value, run)
    }
    if (!isPlainObject(value)) return reportNone(value, node, run, path)
    let chosen: KeysEncoder | undefined
    for (const key in value) {
      if (isAbsent(value[key]) || !isOwn(value, key)) continue
      const encode = byKey.get(key)
      if (encode === undefined || encode === chosen) continue
      if (chosen !== undefined) return reportMixed(value, byKey, run, path)
      chosen = encode
    }
    if (chosen === undefined) reportNone(value, node, run, path)
    else chosen(value, run)
  }
}

/** For each key, the encoder of the only variant that has it. Keys of several variants decide nothing and are left out. */
function encodersByKey(
  variants: ReadonlyArray<Variant>,
  path: Path,
  entries: Entry[]
): ReadonlyMap<string, KeysEncoder> {
  const byKey = new Map<string, KeysEncoder>()
  for (const variant of variants) {
    const encode = variantEncoder(variant, path, entries)
    for (const key of Object.keys(variant.rows))
      if (variants.every(other => other === variant || !isOwn(other.rows, key))) byKey.set(key, encode)
  }
  return byKey
}

/** The rows of a variant, and the marks that tell the gateway which variant it is. */
function variantEncoder({ rows, marks }: Variant, path: Path, entries: Entry[]): KeysEncoder {
  const encode = keysEncoder(rows, path, entries, true)
  const marked = marks.map(row => {
    const text = optionsOf(row)?.[0]
    return { slot: addEntry(entries, row, path, () => text), text }
  })
  return (value, run) => {
    encode(value, run)
    for (const { slot, text } of marked) fill(run, slot, text)
  }
}
