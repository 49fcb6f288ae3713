// A share of all mutants, chosen by chance: the same for the same seed, whatever else is measured.

import { createHash } from "node:crypto"

/** What tells one mutant from all others. */
export interface MutantPlace {
  /** From the root of the repository. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Stryker's name of the kind of change. */
  readonly mutator: string
  readonly replacement: string
}

/** How much is measured: all at a share of 1. */
export interface Sample {
  readonly share: number
  readonly seed: number
}

export function isInSample(place: MutantPlace, { share, seed }: Sample): boolean {
  const { file, line, column, mutator, replacement } = place
  const digest = createHash("sha256").update(JSON.stringify([seed, file, line, column, mutator, replacement]))
  return digest.digest().readUInt32BE() / 2 ** 32 < share
}
