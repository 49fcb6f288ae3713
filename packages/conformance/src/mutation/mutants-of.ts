// All possible mutants: Stryker's instrumenter lists them without running anything. With only a sample instrumented, tests
// run several times as fast as with everything instrumented.

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root, tools } from "./mutated-package.ts"
import type { MutantPlace } from "./sample.ts"

/** A mutant in Stryker's format. Lines and columns count from 0. */
export interface StrykerMutant {
  readonly id: string
  readonly fileName: string
  readonly location: { readonly start: Position; readonly end: Position }
  readonly mutatorName: string
  readonly replacement?: string
  /** `Ignored` if a comment disables it. */
  readonly status?: string
}

interface Position {
  readonly line: number
  readonly column: number
}

/** The wording of messages is not behavior. */
export const excludedMutations = ["StringLiteral"]

/**
 * The mutants of files, except those disabled by a comment.
 *
 * @param files from the root of the repository
 */
export async function mutantsOf(files: ReadonlyArray<string>): Promise<ReadonlyArray<MutantPlace>> {
  const { Instrumenter } = await import(join(tools, "instrumenter/dist/src/index.js"))
  const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false }
  const sources = files.map(name => ({ name, mutate: true, content: readFileSync(join(root, name), "utf8") }))
  const options = { plugins: null, ignorers: [], excludedMutations, noHeader: false }
  const { mutants }: { mutants: ReadonlyArray<StrykerMutant> } = await new Instrumenter(silent).instrument(
    sources,
    options
  )
  return mutants.filter(({ status }) => status !== "Ignored").map(mutant => placeOf(mutant, mutant.fileName))
}

/**
 * @param file from the root of the repository
 * @param firstLine the number of the first line here; in a result, Stryker counts from 1
 */
export function placeOf(
  { location: { start, end }, mutatorName, replacement }: StrykerMutant,
  file: string,
  firstLine: 0 | 1 = 0
): MutantPlace {
  const position = ({ line, column }: Position): Position => ({
    line: line + 1 - firstLine,
    column: column + 1 - firstLine
  })
  return {
    file,
    start: position(start),
    end: position(end),
    mutator: mutatorName,
    replacement: replacement ?? ""
  }
}
