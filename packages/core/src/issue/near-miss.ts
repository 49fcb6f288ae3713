// Finds the known name that is closest to a misspelt one.

/**
 * Whether at most `edits` typing errors turn one name into the other: an extra, missing or wrong character, or two
 * swapped neighbours. The time is exponential in `edits`.
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

/** A name without the parts in which spellings vary: letter case, hyphens, underscores, blanks. */
export const folded = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, "")

/** Longer names are not compared. */
const longest = 80

/**
 * The known name that `name` most likely means: first one with the same letters in another case or with other
 * separators, else the nearest one within a third of its length and at most 3 edits. Returns `undefined` if none is
 * near, or if `budget` is used up. Each compared name takes 1 from it: pass a budget if a caller chooses how many names
 * are known. `fold` folds a known name: pass one that remembers its results if many names are looked up.
 */
export function nearMiss(
  name: string,
  known: Iterable<string>,
  budget?: { left: number },
  fold = folded
): string | undefined {
  if (name.length > longest) return undefined
  const wanted = folded(name)
  let nearest: string | undefined
  let edits = Math.min(3, Math.floor(wanted.length / 3))
  for (const candidate of known) {
    if (candidate.length > 2 * longest) continue
    if (budget !== undefined && budget.left-- <= 0) return undefined
    const other = fold(candidate)
    if (other === wanted) return candidate
    for (; edits > 0 && isWithinEdits(wanted, other, edits); edits--) nearest = candidate
  }
  return nearest
}

/** The longest known name of at least 5 letters that `name` begins with, if any: `sticky_session` means `sticky`. */
export function startOf(name: string, known: ReadonlyArray<string>): string | undefined {
  const wanted = name.length > longest ? "" : folded(name)
  return known
    .filter(each => folded(each).length > 4 && wanted.startsWith(folded(each)))
    .toSorted((one, other) => other.length - one.length)[0]
}
