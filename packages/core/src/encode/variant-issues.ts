// Issues about the choice of a variant.

import { isAbsent, isOwn, isPlainObject } from "../grammar/plain-object.ts"
import { isRow, type RowTree, requiredKeysOf, type Variant, type Variants } from "../grammar/row.ts"
import { type Run, tell } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import { kindOf, type Path } from "../issue/issue.ts"
import { reportUnknownKey } from "./key-issues.ts"

/** Reports a value that is none of the forms of `node`. */
export function reportNone(value: unknown, { of, plain }: Variants, run: Run, path: Path): void {
  const variants = Object.values(of)
  if (isPlainObject(value)) {
    const known: RowTree = Object.assign({}, ...variants.map(({ rows }) => rows))
    for (const key of Object.keys(value)) {
      if (!isAbsent(value[key]) && !isOwn(known, key)) reportUnknownKey(key, known, value, run, path)
    }
  }
  const forms = variants
    .filter(variant => plain === undefined || hasField(variant))
    .map(({ rows }) => `{ ${requiredKeysOf(rows, true).join(", ")} }`)
  if (plain !== undefined) forms.unshift("a string")
  const what = `is ${isPlainObject(value) ? "none of its forms" : kindOf(value)}`
  tell(run, { rule: "shape.no-variant", path, what, repair: `Write ${forms.join(", or ")}.` })
}

/**
 * Whether a variant has its own field. Only a credential that is not in the spec has none, and a caller who wrote
 * something else hardly meant that one.
 */
const hasField = ({ rows }: Variant): boolean =>
  Object.values(rows).some(node => !isRow(node) || node.field !== "")

/** Reports a value that has keys of several forms. `deciding` has the keys that only one form has. */
export function reportMixed(
  value: Fields,
  deciding: ReadonlyMap<string, unknown>,
  run: Run,
  path: Path
): void {
  const given = Object.keys(value).filter(key => deciding.has(key) && !isAbsent(value[key]))
  const what = `mixes ${given.join(", ")}, but the gateway uses only some`
  tell(run, { rule: "shape.mixed-variants", path, what, repair: "Keep one." })
}
