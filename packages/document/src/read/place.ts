// The part at a path: its value, and its place in a file.

import { partAt, type Range, type SourceNode, type Step } from "./source-node.ts"

/** The part of plain data at `path`, or `undefined` if there is none. */
export const valueAt = (value: unknown, path: ReadonlyArray<Step>): unknown =>
  path.reduce<unknown>(
    (part, step) =>
      typeof part === "object" && part !== null ? (part as Readonly<Record<Step, unknown>>)[step] : undefined,
    value
  )

/**
 * The range to show for an issue at `path`: the key if the `key` is wrong, else the value. An object or array is shown
 * by its key. For a missing part, it is the nearest existing part around it.
 */
export function rangeAt(root: SourceNode, path: ReadonlyArray<Step>, isKey: boolean): Range {
  let node = root
  let keyRange: Range | undefined
  for (const step of path) {
    const part = partAt(node, step)
    // A missing part is shown by the key of the object that lacks it.
    if (part === undefined) return keyRange ?? startOf(node)
    node = part.value
    keyRange = part.keyRange
  }
  if (keyRange !== undefined && (isKey || node.kind !== "scalar")) return keyRange
  return node.kind === "scalar" ? node.range : startOf(node)
}

/** An object or array without a key is shown by its first key or item. */
function startOf(node: SourceNode): Range {
  if (node.kind === "scalar") return node.range
  if (node.kind === "object") return node.entries[0]?.keyRange ?? opening(node.range)
  const [first] = node.items
  return first === undefined ? opening(node.range) : startOf(first)
}

const opening = ({ start }: Range): Range => ({ start, end: start + 1 })

/** Calls `visit` with each scalar of the tree and its path; a part repeated by aliases is visited once. */
export function eachScalar(
  root: SourceNode,
  visit: (value: string | number | boolean | null, range: Range, path: ReadonlyArray<Step>) => void
): void {
  const seen = new Set<SourceNode>()
  const walk = (node: SourceNode, path: ReadonlyArray<Step>): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.kind === "scalar") visit(node.value, node.range, path)
    else if (node.kind === "array")
      for (const [index, item] of node.items.entries()) walk(item, [...path, index])
    else for (const { key, value } of node.entries) walk(value, [...path, key])
  }
  walk(root, [])
}
