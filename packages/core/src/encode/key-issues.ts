// What can be wrong with the keys of an object.

import { isAbsent } from "../grammar/plain-object.ts"
import type { RowTree } from "../grammar/row.ts"
import { isFull, type Run, tell } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import type { Path } from "../issue/issue.ts"
import { misspelt } from "../issue/misspelt.ts"
import { folded, nearMiss } from "../issue/near-miss.ts"
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
  const near = nearMiss(key, names)
  const sameLetters = near !== undefined && folded(near) === folded(key)
  const elsewhere = sameLetters ? undefined : whereBelongs(key, path, known)
  const meant = near ?? onlyWith(key, names)
  tell(run, {
    ...unknown,
    ...(elsewhere !== undefined
      ? { repair: elsewhere }
      : meant !== undefined
        ? misspelt(meant, value)
        : { repair: `The keys are ${names.join(", ")}.` })
  })
}

/** The only name that begins or ends with `key`, as `requestTimeout` ends with `timeout`. */
function onlyWith(key: string, names: ReadonlyArray<string>): string | undefined {
  const part = folded(key)
  if (part.length < 5) return undefined
  const found = names.filter(name => folded(name).startsWith(part) || folded(name).endsWith(part))
  return found.length === 1 ? found[0] : undefined
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
