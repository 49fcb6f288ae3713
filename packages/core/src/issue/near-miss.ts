// The nearest known name to a misspelt one.

/**
 * Whether `edits` of the keyboard at most make one name of the other: a character more, fewer or another, or two neighbours
 * swapped. The time that it takes is exponential in `edits`.
 */
export function isWithinEdits(one: string, other: string, edits: number, at = 0, atOther = 0): boolean {
  if (Math.abs(one.length - at - other.length + atOther) > edits) return false
  let a = at
  let b = atOther
  while (a < one.length && b < other.length && one.charCodeAt(a) === other.charCodeAt(b)) {
    a++
    b++
  }
  const left = one.length - a
  const leftOfOther = other.length - b
  if (left === 0 || leftOfOther === 0) return left + leftOfOther <= edits
  if (edits === 0) return false
  const isSwapped = one[a] === other[b + 1] && one[a + 1] === other[b]
  return (
    isWithinEdits(one, other, edits - 1, a + 1, b + 1) ||
    isWithinEdits(one, other, edits - 1, a + 1, b) ||
    isWithinEdits(one, other, edits - 1, a, b + 1) ||
    (isSwapped && isWithinEdits(one, other, edits - 1, a + 2, b + 2))
  )
}

/** A name without what people vary: letter case, hyphens, underscores, blanks. */
export const folded = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, "")

/** Names longer than this are none that a person misspelt. */
const longest = 80

/**
 * The known name that `name` most likely means: the same letters in another case or with other separators first,
 * else the nearest within a third of its length, at most 3 edits. `undefined` when nothing is near, and once `budget` is
 * used up, of which each name that is compared takes 1: give one where a caller chooses how many names are known. An array
 * of names must never change.
 */
export function nearMiss(
  name: string,
  known: Iterable<string>,
  budget: { left: number } = { left: Number.POSITIVE_INFINITY }
): string | undefined {
  if (name.length > longest) return undefined
  const wanted = folded(name)
  const all = Array.isArray(known) ? foldedNames(known) : undefined
  let place = 0
  let nearest: string | undefined
  let edits = Math.min(3, Math.floor(wanted.length / 3))
  for (const candidate of known) {
    const index = place++
    if (candidate.length > 2 * longest) continue
    if (budget.left-- <= 0) return undefined
    const other = all?.[index] ?? folded(candidate)
    if (other === wanted) return candidate
    for (; edits > 0 && isWithinEdits(wanted, other, edits); edits--) nearest = candidate
  }
  return nearest
}

const foldedOf = new WeakMap<ReadonlyArray<string>, ReadonlyArray<string>>()

/** {@link folded} each of some names, a list that never changes. */
function foldedNames(names: ReadonlyArray<string>): ReadonlyArray<string> {
  const known = foldedOf.get(names)
  if (known !== undefined) return known
  const made = names.map(folded)
  foldedOf.set(names, made)
  return made
}
