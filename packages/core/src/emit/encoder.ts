// From a tree of rows to functions that read a value, report what is wrong with it, and put its texts into slots. Made
// once per route; names no field and no provider.

import * as Redacted from "effect/Redacted"
import { formatPath, kindOf, type Path, quote } from "../issue/issue.ts"
import { folded, nearMiss } from "../issue/near-miss.ts"
import { whereBelongs } from "../route/where-belongs.ts"
import { report } from "../table/compilation.ts"
import { isPlainObject, reportNotObject } from "../table/plain-object.ts"
import {
  isRow,
  isVariants,
  type Row,
  type RowNode,
  type RowTree,
  requiredKeysOf,
  type Variant,
  type Variants
} from "../table/row.ts"
import { open } from "../table/secret.ts"
import type { Run } from "./run.ts"

/** Reads `value`, which is anything but `undefined`. */
export type Encoder = (value: unknown, run: Run) => void

/** One row with its place in the spec and among the slots. */
export interface Entry {
  readonly row: Row
  readonly path: Path
  readonly slot: number
}

/** Gives out slots, and keeps what stands in each. */
export class Slots {
  readonly entries: Entry[]

  /** Slots after those of `before`. */
  constructor(before: ReadonlyArray<Entry> = []) {
    this.entries = [...before]
  }

  take(row: Row, path: Path): number {
    const slot = this.entries.length
    this.entries.push({ row, path, slot })
    return slot
  }
}

/** The encoder of any node of a tree. */
export function encoderOf(node: RowNode, path: Path, slots: Slots): Encoder {
  if (isRow(node)) return rowEncoder(node, path, slots)
  if (isVariants(node)) return variantsEncoder(node, path, slots)
  return objectEncoder(node, path, slots)
}

function rowEncoder(row: Row, path: Path, slots: Slots): Encoder {
  const slot = row.field === "" ? -1 : slots.take(row, path)
  const { encode } = row.codec
  const { readBy, secret } = row
  return (value, run) => {
    const given = secret && typeof value !== "string" ? open(value, run, path) : value
    if (given === undefined) return
    const text = encode(given, run, path)
    if (text === undefined || slot < 0) return
    run.slots[slot] = text
    if (readBy !== undefined && run.warnings && readBy !== run.gateway) reportUnread(row, run, path)
  }
}

function reportUnread(row: Row, run: Run, path: Path): void {
  report(
    run,
    "gateway.field-unread",
    path,
    `${formatPath(path)} is sent as ${row.field}, which the ${run.gateway} gateway does not read`,
    "Leave it out, or send the request to the other gateway.",
    "warning"
  )
}

// --- objects ----------------------------------------------------------------------------------------------------------

interface Key {
  readonly encode: Encoder
  readonly required: boolean
  readonly unless: string | undefined
}

/** The encoder of a plain object with one encoder a key. Own keys only: a polluted prototype adds nothing. */
export function objectEncoder(tree: RowTree, path: Path, slots: Slots, inVariant = false): Encoder {
  const required = new Set(requiredKeysOf(tree, inVariant))
  const keys = new Map<string, Key>(
    Object.entries(tree).map(([key, node]) => [
      key,
      {
        encode: encoderOf(node, [...path, key], slots),
        required: required.has(key),
        unless: isRow(node) ? node.unless : undefined
      }
    ])
  )
  return (value, run) => {
    if (!isPlainObject(value)) {
      reportNotObject(value, run, path, `{ ${[...keys.keys()].slice(0, 3).join(", ")} }`)
      return
    }
    let missing = required.size
    for (const name of Object.keys(value)) {
      const given = value[name]
      if (given === undefined) continue
      const key = keys.get(name)
      if (key === undefined) reportUnknownKey(name, keys.keys(), run, path)
      else {
        if (key.required) missing--
        key.encode(given, run)
      }
    }
    if (missing > 0) reportMissing(keys, value, run, path)
  }
}

export function reportUnknownKey(key: string, known: Iterable<string>, run: Run, path: Path): void {
  const at = [...path, key]
  const names = [...known]
  const near = nearMiss(key, names)
  const spelling = near === undefined ? undefined : `Did you mean ${near}?`
  const sameLetters = near !== undefined && folded(near) === folded(key)
  report(
    run,
    "shape.unknown-key",
    at,
    `${formatPath(at)} is not a key of ${formatPath(path)}`,
    (sameLetters ? spelling : undefined) ??
      whereBelongs(key, path) ??
      spelling ??
      `Known keys: ${names.join(", ")}.`
  )
}

function reportMissing(
  keys: ReadonlyMap<string, Key>,
  value: Readonly<Record<string, unknown>>,
  run: Run,
  path: Path
): void {
  const given = (name: string): boolean => Object.hasOwn(value, name) && value[name] !== undefined
  for (const [name, { required, unless }] of keys) {
    if (!required || given(name) || (unless !== undefined && given(unless))) continue
    const at = [...path, name]
    const repair = unless === undefined ? `Add ${name}.` : `Add ${name}, or ${unless}.`
    report(run, "shape.missing", at, `${formatPath(at)} is missing`, repair)
  }
}

// --- variants ---------------------------------------------------------------------------------------------------------

/** The encoder of exactly one of some variants, told apart by the keys that are there. */
function variantsEncoder(node: Variants, path: Path, slots: Slots): Encoder {
  const plain = node.plain === undefined ? undefined : rowEncoder(node.plain, path, slots)
  const known = Object.values(node.of).flatMap(each => Object.keys(each.rows))
  const forms = Object.entries(node.of).map(([name, each]) => {
    const own = Object.keys(each.rows).filter(key => known.indexOf(key) === known.lastIndexOf(key))
    return variantForm(name, each, new Set(own), path, slots)
  })
  return (value, run) => {
    if (plain !== undefined && (typeof value === "string" || Redacted.isRedacted(value)))
      return plain(value, run)
    if (!isPlainObject(value)) return reportNoVariant(value, forms, plain !== undefined, run, path)
    const given = Object.keys(value).filter(key => value[key] !== undefined)
    const chosen = forms.filter(form => given.some(key => form.own.has(key)))
    const [only] = chosen
    if (only === undefined) {
      for (const key of given) if (!known.includes(key)) reportUnknownKey(key, known, run, path)
      return reportNoVariant(value, forms, plain !== undefined, run, path)
    }
    if (chosen.length > 1) return reportMixed(chosen, given, run, path)
    only.encode(value, run)
  }
}

interface VariantForm {
  readonly name: string
  readonly keys: ReadonlyArray<string>
  /** Keys that no other variant has: any of them chooses this one. */
  readonly own: ReadonlySet<string>
  readonly needed: ReadonlyArray<string>
  readonly encode: Encoder
}

function variantForm(
  name: string,
  each: Variant,
  own: ReadonlySet<string>,
  path: Path,
  slots: Slots
): VariantForm {
  const encode = objectEncoder(each.rows, path, slots, true)
  const marks = each.marks.map(row => ({ slot: slots.take(row, path), text: row.codec.options?.[0] }))
  const keys = Object.keys(each.rows)
  return {
    name,
    keys,
    own,
    needed: requiredKeysOf(each.rows, true),
    encode(value, run) {
      encode(value, run)
      for (const { slot, text } of marks) run.slots[slot] = text
    }
  }
}

function reportNoVariant(
  value: unknown,
  forms: ReadonlyArray<VariantForm>,
  plain: boolean,
  run: Run,
  path: Path
): void {
  const listed = forms.filter(form => !plain || form.name !== "forwarded")
  const ways = listed.map(form => `{ ${form.needed.join(", ")} }`)
  if (plain) ways.unshift("a string")
  report(
    run,
    "shape.no-variant",
    path,
    `${formatPath(path)} is ${isPlainObject(value) ? "none of the forms it can have" : describe(value)}`,
    `Write ${ways.join(", or ")}.`
  )
}

const describe = (value: unknown): string => (typeof value === "number" ? quote(value) : kindOf(value))

function reportMixed(
  chosen: ReadonlyArray<VariantForm>,
  given: ReadonlyArray<string>,
  run: Run,
  path: Path
): void {
  const named = chosen.map(form => `${form.name} (${given.filter(key => form.own.has(key)).join(", ")})`)
  report(
    run,
    "shape.mixed-variants",
    path,
    `${formatPath(path)} mixes ${named.join(" and ")}, of which the gateway would use only one`,
    "Keep the keys of one."
  )
}
