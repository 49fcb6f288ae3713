// Seeded random numbers, so that each input of a run can be reproduced alone.

export interface Random {
  /** From 0 to 1, 1 excluded. */
  next(): number
  /** A whole number from 0, below `limit`. */
  below(limit: number): number
  /** One of `items`, which must not be empty. */
  pick<Item>(items: ReadonlyArray<Item>): Item
  chance(probability: number): boolean
}

/** The random numbers for the input with this index in the run with this seed (splitmix32). */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((index + 1) | 0, 0x85ebca6b)) | 0
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: <Item>(items: ReadonlyArray<Item>): Item => items[below(items.length)] as Item,
    chance: probability => next() < probability
  }
}
