// A data file as a tree with the place of each part. JSON and YAML both become one.

/** Offsets into the text of a file, in UTF-16 units; `end` is exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Entry {
  readonly key: string
  readonly keyRange: Range
  readonly value: SourceNode
}

export interface ObjectNode {
  readonly kind: "object"
  readonly range: Range
  readonly entries: ReadonlyArray<Entry>
}

export interface ArrayNode {
  readonly kind: "array"
  readonly range: Range
  readonly items: ReadonlyArray<SourceNode>
}

export interface ScalarNode {
  readonly kind: "scalar"
  readonly range: Range
  readonly value: string | number | boolean | null
}

/** A YAML alias returns the node of its anchor, so one node may appear in several places. */
export type SourceNode = ObjectNode | ArrayNode | ScalarNode

/** A step from an object or array to one of its parts, as in the path of an issue. */
export type Step = string | number

/** The part of `node` at `step`. If an object has a key twice, the last one counts. */
export function partAt(node: SourceNode, step: Step): { value: SourceNode; keyRange?: Range } | undefined {
  if (node.kind === "object") return node.entries.findLast(({ key }) => key === String(step))
  const item = node.kind === "array" ? node.items[Number(step)] : undefined
  return item === undefined ? undefined : { value: item }
}

/** The plain value of a tree. Throws a `RangeError` if its aliases expand to too many values, or too deep ones. */
export function plainValueOf(root: SourceNode): unknown {
  let left = mostNodes
  const plain = (node: SourceNode, depth: number): unknown => {
    if (left-- <= 0 || depth > deepest) throw new RangeError("too large")
    switch (node.kind) {
      case "scalar":
        return node.value
      case "array":
        return node.items.map(item => plain(item, depth + 1))
      case "object":
        // fromEntries defines `__proto__` as an own key, so that `check` can refuse it.
        return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value, depth + 1)]))
    }
  }
  return plain(root, 0)
}

/** A header field has no room for this many values. */
export const mostNodes = 100_000

/** Deeper files could overflow the stack; a config is far flatter. */
export const deepest = 200
