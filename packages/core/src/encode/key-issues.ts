// Issues about the keys of an object.

import { isAbsent } from "../grammar/plain-object.ts"
import type { RowTree } from "../grammar/row.ts"
import { isFull, type Run, tell } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import type { Path } from "../issue/issue.ts"
import { insteadOfKey, misspelt, type Repair } from "../issue/misspelt.ts"
import { folded } from "../issue/near-miss.ts"
import { words } from "../issue/words.ts"
import { whereBelongs } from "../rows/where-belongs.ts"

export interface Key {
  readonly required: boolean
  /** A sibling key that makes this one unnecessary. */
  readonly unless: string | undefined
}

/** Reports a key of `value` that leads to none of the `known` nodes. */
export function reportUnknownKey(key: string, known: RowTree, value: object, run: Run, path: Path): void {
  const at = [...path, key]
  const unknown = { rule: "shape.unknown-key", path: at, what: words`is not a key of ${{ at: path }}` }
  if (isFull(run)) return tell(run, { ...unknown, repair: "" })
  const names = Object.keys(known)
  const repair = insteadOfKey(key, names, value, () => whereBelongs(key, path, known))
  tell(run, { ...unknown, ...(repair ?? insteadOfPart(key, names, value)) })
}

/** Suggests the only name that begins or ends with `key`, as `requestTimeout` ends with `timeout`, or lists all names. */
function insteadOfPart(key: string, names: ReadonlyArray<string>, value: object): Repair {
  const part = folded(key)
  const [only, ...others] = names.filter(name => folded(name).startsWith(part) || folded(name).endsWith(part))
  return only !== undefined && others.length === 0 && part.length > 4
    ? misspelt(only, value)
    : { repair: `The keys are ${names.join(", ")}.` }
}

/** Reports each required key of `keys` that `value` lacks. */
export function reportMissing(keys: ReadonlyMap<string, Key>, value: Fields, run: Run, path: Path): void {
  const given = (name: string): boolean => Object.hasOwn(value, name) && !isAbsent(value[name])
  for (const [name, { required, unless }] of keys) {
    if (!required || given(name) || (unless !== undefined && given(unless))) continue
    const repair = unless === undefined ? `Add ${name}.` : `Add ${name}, or ${unless}.`
    tell(run, { rule: "shape.missing", path: [...path, name], what: "is missing", repair })
  }
}
