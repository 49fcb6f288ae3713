// The nearest known name to a misspelt one.

/**
 * Whether `edits` of the keyboard at most make one name of the other: a character more, fewer or another, or two neighbours
 * swapped. The time that it takes is exponential in `edits`.
 */
export function isWithinEdits(one: string, other: string, edits: number, at = 0, atOther = 0): boolean {
  let a = at
  let b = atOther
  while (a < one.length && b < other.length && one.charCodeAt(a) === other.charCodeAt(b)) {
    a++
    b++
  }
  const left = one.length - a
  const leftOfOther = other.length - b
  if (left === 0 || leftOfOther === 0) return left + leftOfOther <= edits
  if (edits === 0 || Math.abs(left - leftOfOther) > edits) return false
  const isWithinRest = (skip: number, skipOther: number): boolean =>
    isWithinEdits(one, other, edits - 1, a + skip, b + skipOther)
  const isSwapped = one[a] === other[b + 1] && one[a + 1] === other[b]
  return isWithinRest(1, 1) || isWithinRest(1, 0) || isWithinRest(0, 1) || (isSwapped && isWithinRest(2, 2))
}

/** A name without what people vary: letter case, hyphens, underscores, blanks. */
export const folded = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, "")

/** Names longer than this are none that a person misspelt. */
const longest = 80

/**
 * The known name that `name` most likely means: the same letters in another case or with other separators first,
 * else the nearest within a third of its length, at most 3 edits. `undefined` when nothing is near, and once `budget` is
 * used up, of which each name that is compared takes 1: give one where a caller chooses how many names are known.
 */
export function nearMiss(
  name: string,
  known: Iterable<string>,
  budget: { left: number } = { left: Number.POSITIVE_INFINITY }
): string | undefined {
  if (name.length > longest) return undefined
  const wanted = folded(name)
  let nearest: string | undefined
  let edits = Math.min(3, Math.floor(wanted.length / 3))
  for (const candidate of known) {
    if (candidate.length > 2 * longest) continue
    if (budget.left-- <= 0) return undefined
    // Folding takes characters away, and adds none.
    if (candidate.length < wanted.length - edits) continue
    const other = folded(candidate)
    if (other === wanted) return candidate
    for (; edits > 0 && isWithinEdits(wanted, other, edits); edits--) nearest = candidate
  }
  return nearest
}
