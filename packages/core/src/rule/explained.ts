// One mistake, one issue: what goes away with the exact repair of another error is not reported besides. `compile` lists
// all, because the bundle of an application has no room for this.

import { mostValues } from "../budget.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { isAboutMore, nameOf } from "../issue/follow-ups.ts"
import { type Change, isWithin, type Path } from "../issue/issue.ts"
import type { Finding } from "../issue/words.ts"

/** A document with more errors that have an exact repair is not checked a second time. */
const most = 20

/** The findings whose repair is exactly a name or a value. */
const exactIn = (found: ReadonlyArray<Finding>): ReadonlyArray<Finding & { readonly edit: Change }> =>
  found.filter(
    (each): each is Finding & { readonly edit: Change } =>
      each.severity === "error" && each.edit !== undefined && !("remove" in each.edit)
  )

/**
 * The findings about `value`, which is at `base`, without those that go away when the errors with an exact repair are
 * repaired. `check` finds what is wrong with a value in its place; the value is a copy.
 */
export function withoutExplained(
  found: ReadonlyArray<Finding>,
  value: unknown,
  base: Path,
  check: (repaired: unknown) => ReadonlyArray<Finding>
): ReadonlyArray<Finding> {
  const exact = exactIn(found).filter(({ path }) => path.length > base.length && isWithin(path, base))
  // What is said about a renamed key stays: it is then said about the new name.
  const isOther = (one: Finding): boolean =>
    isWithin(one.path, base) &&
    !exact.some(each => each === one || ("rename" in each.edit && isWithin(one.path, each.path)))
  if (exact.length === 0 || exact.length > most || found.some(isAboutMore) || !found.some(isOther))
    return found
  const repaired = repairedBy(exact, value, base.length)
  if (repaired === undefined) return found
  const left = new Set(check(repaired.value).map(({ rule, path }) => nameOf([rule, ...path])))
  return found.filter(each => !isOther(each) || left.has(nameOf([each.rule, ...each.path])))
}

/** The value after the repairs, or `undefined` if a getter or proxy of the caller's throws. */
function repairedBy(
  exact: ReadonlyArray<Finding & { readonly edit: Change }>,
  value: unknown,
  above: number
): { readonly value: unknown } | undefined {
  try {
    return { value: exact.reduce((all, { path, edit }) => changed(all, path.slice(above), edit), value) }
  } catch {
    return undefined
  }
}

/** A copy of `value` with a change at `path`, or `value` itself if the path does not lead through plain data. */
function changed(value: unknown, [key, ...below]: Path, edit: Change): unknown {
  if (key === undefined || key === "__proto__") return value
  const isList = Array.isArray(value) && value.length <= mostValues
  if (!isList && !isPlainObject(value)) return value
  if (!Object.hasOwn(value, key)) return value
  const copy = (isList ? [...value] : { ...value }) as Record<string | number, unknown>
  if (below.length > 0) copy[key] = changed(copy[key], below, edit)
  else if ("set" in edit) copy[key] = edit.set
  else if ("rename" in edit && edit.rename !== "__proto__") {
    copy[edit.rename] = copy[key]
    delete copy[key]
  }
  return copy
}
