// The nearest known name to a misspelt one.

/**
 * Damerau–Levenshtein distance (optimal string alignment: insert, delete, replace, swap neighbours) between two
 * names; stops early and returns `limit + 1` once it must exceed `limit`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  const [a, b] = withoutCommonEnds(one, other)
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

/** What is left of two names without the characters in which they begin and end alike: most near names differ in few. */
function withoutCommonEnds(one: string, other: string): readonly [string, string] {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++
  let end = 0
  while (
    end < shorter - start &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  )
    end++
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)]
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
  const letters = lettersOf(name)
  let nearest: string | undefined
  let distance = Math.min(3, Math.floor(wanted.length / 3)) + 1
  const all = Array.isArray(known) ? lettersOfAll(known) : undefined
  let place = 0
  for (const candidate of known) {
    const others = all === undefined ? lettersOf(candidate) : all[place++]
    if (candidate.length > 2 * longest) continue
    if (budget.left-- <= 0) return undefined
    // An edit changes two letters of a name at most: one that goes, and one that comes.
    if (letters !== undefined && others !== undefined && countOf(letters ^ others) > 2 * (distance - 1))
      continue
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

/** The characters that occur in a folded name, as bits, of which several characters share one; `undefined` beyond ASCII. */
function lettersOf(name: string): number | undefined {
  let bits = 0
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index)
    if (code > 0x7f) return undefined
    // A letter has the same bit in either case.
    if (code !== 0x2d && code !== 0x5f && code !== 0x20) bits |= 1 << (code & 31)
  }
  return bits
}

const prepared = new WeakMap<ReadonlyArray<string>, ReadonlyArray<number | undefined>>()

/** {@link lettersOf} each of some names, a list that never changes. */
function lettersOfAll(names: ReadonlyArray<string>): ReadonlyArray<number | undefined> {
  const before = prepared.get(names)
  if (before !== undefined) return before
  const letters = names.map(lettersOf)
  prepared.set(names, letters)
  return letters
}

/** How many bits are set: in pairs, in fours, in eights, and all of them. */
function countOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
