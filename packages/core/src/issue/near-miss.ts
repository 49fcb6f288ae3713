// The nearest known name to a misspelt one.

/**
 * Damerau–Levenshtein distance (optimal string alignment: insert, delete, replace, swap neighbours) between two
 * names; stops early and returns `limit + 1` once it must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1)
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] as number) + 1)
      }
      current.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[b.length] as number
}

/** Whether {@link editDistance} is 0 or 1, found in one look from the first difference on. */
export function isWithinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [ofA, ofB] = [a.slice(at + 1), b.slice(at + 1)]
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && ofA.slice(1) === ofB.slice(1)
  return ofA === ofB || isSwapped || ofA === b.slice(at) || ofB === a.slice(at)
}

/** A name without what people vary: letter case, hyphens, underscores, blanks. */
export const folded = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, "")

/** How many issues a run may have and still look for near misses: that takes long, and nobody reads so many. */
export const mostNearMisses = 1000

/**
 * The known name that `name` most likely means: the same letters in another case or with other separators first,
 * else the nearest within a third of its length, at most 3 edits. `undefined` when nothing is near.
 */
export function nearMiss(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined
  const wanted = folded(name)
  let nearest: string | undefined
  let distance = Math.min(3, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const other = folded(candidate)
    if (other === wanted) return candidate
    const found = editDistance(wanted, other, distance - 1)
    if (found < distance) {
      distance = found
      nearest = candidate
    }
  }
  return nearest
}
