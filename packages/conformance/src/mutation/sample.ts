// A random share of all mutants: the same for the same seed, regardless of what else is measured.

import { createHash } from "node:crypto"

/** What identifies a mutant. */
export interface MutantPlace {
  /** From the root of the repository. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Stryker's name of the kind of change. */
  readonly mutator: string
  readonly replacement: string
}

/** How much is measured; a share of 1 is everything. */
export interface Sample {
  readonly share: number
  readonly seed: number
}

export function isInSample(place: MutantPlace, { share, seed }: Sample): boolean {
  const { file, line, column, mutator, replacement } = place
  const digest = createHash("sha256").update(JSON.stringify([seed, file, line, column, mutator, replacement]))
  return digest.digest().readUInt32BE() / 2 ** 32 < share
}
