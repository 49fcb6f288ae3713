// Arbitrary layers of specs: some keys of a spec, of its groups and of its route.

import * as fc from "fast-check"
import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import { isVariants, type RowNode, type RowTree } from "../grammar/row.ts"
import type { Fields } from "../grammar/type.ts"
import type { PartialSpec } from "../spec/partial-spec.ts"
import { rowsWithin, treeOf } from "../spec/spec-tree.ts"
import { specArbitrary } from "./spec-arbitrary.ts"

/** What happens to a key: it stays, is dropped, or is written as `null`. */
type Fate = "stays" | "goes" | "null"

/** Layers for either gateway, which also remove keys of the layers below them. */
export function layerArbitrary(): fc.Arbitrary<PartialSpec> {
  return fc
    .tuple(
      specArbitrary(),
      fc.infiniteStream(fc.constantFrom<Fate>("stays", "stays", "stays", "goes", "null"))
    )
    .map(([spec, stream]) => thinned(spec as object as Fields, treeOf(spec as object as Fields), stream))
}

function thinned(object: Fields, rows: RowTree, fates: fc.Stream<Fate>): Record<string, unknown> {
  const left: Array<[string, unknown]> = []
  for (const [key, value] of Object.entries(object)) {
    const fate = fates.next().value
    if (fate === "null") left.push([key, null])
    if (fate !== "stays") continue
    const within = isPlainObject(value) && isOwn(rows, key) ? groupWithin(rows[key] as RowNode) : undefined
    left.push([key, within === undefined ? value : thinned(value as Fields, within, fates)])
  }
  return Object.fromEntries(left)
}

// Half a credential is not a credential.
const groupWithin = (node: RowNode): RowTree | undefined => (isVariants(node) ? undefined : rowsWithin(node))
