// Which mutants are measured: a random sample of each folder, which depends only on the seed.

import { createHash } from "node:crypto"
import { folderOf } from "./judged.ts"

/** What identifies a mutant. */
export interface MutantPlace {
  /** From the root of the repository. */
  readonly file: string
  readonly start: Position
  readonly end: Position
  /** Stryker's name for the kind of change. */
  readonly mutator: string
  readonly replacement: string
}

/** Lines and columns count from 1. */
interface Position {
  readonly line: number
  readonly column: number
}

export interface Sample {
  /** The maximum number of mutants of each folder. */
  readonly perFolder: number
  readonly seed: number
}

/** The mutants to measure, in random order: even an interrupted run has measured a sample. */
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

/** A unique string for a mutant. */
export function keyOf({ file, start, end, mutator, replacement }: MutantPlace): string {
  return JSON.stringify([file, start.line, start.column, end.line, end.column, mutator, replacement])
}
