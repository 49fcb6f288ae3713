// Which mutants are measured: some of each folder, chosen by chance, the same for the same seed, whatever else is measured.

import { createHash } from "node:crypto"
import { folderOf } from "./judged.ts"

/** What identifies a mutant. */
export interface MutantPlace {
  /** From the root of the repository. */
  readonly file: string
  readonly start: Position
  readonly end: Position
  /** Stryker's name of the kind of change. */
  readonly mutator: string
  readonly replacement: string
}

/** Lines and columns count from 1. */
interface Position {
  readonly line: number
  readonly column: number
}

export interface Sample {
  /** How many mutants of each folder at most. */
  readonly perFolder: number
  readonly seed: number
}

/** The mutants to measure, in the order of chance: a run that is stopped has measured a sample of them. */
export function sampleOf(
  places: ReadonlyArray<MutantPlace>,
  { perFolder, seed }: Sample
): ReadonlyArray<MutantPlace> {
  const shuffled = places
    .map(place => ({ place, rank: rankOf(place, seed) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ place }) => place)
  const chosen = new Map<string, number>()
  return shuffled.filter(place => {
    const folder = folderOf(place.file)
    const before = chosen.get(folder) ?? 0
    chosen.set(folder, before + 1)
    return before < perFolder
  })
}

function rankOf(place: MutantPlace, seed: number): string {
  return createHash("sha256")
    .update(`${seed} ${keyOf(place)}`)
    .digest("hex")
}

/** What tells a mutant from all others, as a text. */
export function keyOf({ file, start, end, mutator, replacement }: MutantPlace): string {
  return JSON.stringify([file, start.line, start.column, end.line, end.column, mutator, replacement])
}
