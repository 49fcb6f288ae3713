// Reads a tree of rows back from fields into the object that it represents.

import { oncePerObject } from "../grammar/once.ts"
import {
  isRow,
  isVariants,
  optionsOf,
  type Row,
  type RowNode,
  type RowTree,
  type Variant,
  type Variants
} from "../grammar/row.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import { sealed } from "../spec/sealed.ts"
import type { FieldReader } from "./field-reader.ts"

/** The keys and nodes of a tree, which are the same for each request. */
const nodesOf = oncePerObject((tree: RowTree) => Object.entries(tree))

/** The object that `tree` represents, keys in table order; missing required rows become faults of the reader. */
export function readTree(tree: RowTree, reader: FieldReader): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [key, node] of nodesOf(tree)) {
    const value = readNode(node, reader)
    if (value !== undefined) values[key] = value
    else if (isRow(node) && isMissing(node, tree, reader)) reader.missing(node)
    else if (isVariants(node) && node.required && !hasForwardedAuth(node, reader))
      reader.missing(plainestRow(node))
  }
  return values
}

function readNode(node: RowNode, reader: FieldReader): unknown {
  if (isVariants(node)) return readVariants(node, reader)
  if (!isRow(node)) {
    const group = readTree(node, reader)
    return Object.keys(group).length === 0 ? undefined : group
  }
  if (node.field === "") return optionsOf(node)?.[0] ?? true
  const value = reader.read(node)
  return value === undefined ? undefined : sealed(node, value)
}

function isMissing(row: Row, siblings: RowTree, reader: FieldReader): boolean {
  if (!row.required || reader.nameOf(row) !== undefined) return false
  const instead = row.unless === undefined ? undefined : siblings[row.unless]
  return instead === undefined || !isRow(instead) || reader.nameOf(instead) === undefined
}

/**
 * The variant that the gateway would use: the first, in table order (its order of precedence), with matching marks and
 * all required fields. If none is complete, the first that is partly present, even by an optional field, so that its
 * missing fields are reported.
 */
function readVariants(node: Variants, reader: FieldReader): unknown {
  if (hasForwardedAuth(node, reader)) return { forwarded: true }
  if (node.plain !== undefined) return readNode(node.plain, reader)
  const marked = Object.values(node.of).filter(each => each.marks.every(mark => isMarked(mark, reader)))
  const chosen =
    marked.find(each => requiredRows(each.rows).every(row => reader.nameOf(row) !== undefined)) ??
    marked.find(each => requiredRows(each.rows).some(row => reader.nameOf(row) !== undefined)) ??
    marked.find(each => rowsIn(each.rows).some(row => reader.nameOf(row) !== undefined))
  if (chosen === undefined) return undefined
  for (const mark of chosen.marks) reader.skip(mark.field)
  return readVariant(chosen, reader)
}

function readVariant({ rows }: Variant, reader: FieldReader): unknown {
  const value = readTree(rows, reader)
  // A group without required keys, such as `managedIdentity`, is kept even if it is empty.
  for (const [key, node] of Object.entries(rows))
    if (!isRow(node) && value[key] === undefined) value[key] = {}
  return value
}

const isMarked = (mark: Row, reader: FieldReader): boolean =>
  optionsOf(mark)?.includes(reader.peek(mark.field) ?? "") ?? false

const rowsIn = (tree: RowTree): ReadonlyArray<Row> => Array.from(rowsOf(tree), ({ row }) => row)

/** The rows that a variant requires. */
export const requiredRows = (tree: RowTree): ReadonlyArray<Row> => rowsIn(tree).filter(row => row.required)

/** Whether the forward list names the credential field, and its value is not a bearer token. */
function hasForwardedAuth(node: Variants, reader: FieldReader): boolean {
  const field = node.plain?.field
  if (field === undefined || !reader.forwarded.has(field)) return false
  const value = reader.peek(field)
  return value !== undefined && !value.startsWith("Bearer ")
}

// If no variant is present, the last one is reported: it is the simplest, and the gateway prefers it least.
const plainestRow = (node: Variants): Row =>
  node.plain ??
  (Object.values(node.of)
    .flatMap(({ rows }) => requiredRows(rows).slice(0, 1))
    .at(-1) as Row)
