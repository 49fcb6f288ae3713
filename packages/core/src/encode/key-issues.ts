// What can be wrong with the keys of an object.

import { isAbsent } from "../grammar/plain-object.ts"
import { isFull, type Run, report } from "../grammar/run.ts"
import { formatPath, type Path } from "../issue/issue.ts"
import { folded, nearMiss } from "../issue/near-miss.ts"
import { whereBelongs } from "../rows/where-belongs.ts"

export interface Key {
  readonly required: boolean
  /** A key beside this one that makes it unnecessary. */
  readonly unless: string | undefined
}

export function reportUnknownKey(key: string, known: Iterable<string>, run: Run, path: Path): void {
  const at = [...path, key]
  if (isFull(run)) return report(run, "shape.unknown-key", at, "", "")
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
      whereBelongs(key, path, names) ??
      spelling ??
      `Known keys: ${names.join(", ")}.`
  )
}

/** Reports each required key of `keys` that `value` has not. */
export function reportMissing(
  keys: ReadonlyMap<string, Key>,
  value: Readonly<Record<string, unknown>>,
  run: Run,
  path: Path
): void {
  const given = (name: string): boolean => Object.hasOwn(value, name) && !isAbsent(value[name])
  for (const [name, { required, unless }] of keys) {
    if (!required || given(name) || (unless !== undefined && given(unless))) continue
    const at = [...path, name]
    const repair = unless === undefined ? `Add ${name}.` : `Add ${name}, or ${unless}.`
    report(run, "shape.missing", at, `${formatPath(at)} is missing`, repair)
  }
}
