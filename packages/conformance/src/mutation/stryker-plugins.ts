// Plugins for Stryker: a checker that accepts only the mutants of the sample, and a reporter that prints each mutant as
// soon as it is judged, so that an interrupted run still has results. Stryker accepts plugins as plain objects.

import { appendFileSync } from "node:fs"
import { relative } from "node:path"
import type { Judged } from "./judged.ts"
import { root } from "./mutated-package.ts"
import { isInSample, type MutantPlace, type Sample } from "./sample.ts"

/** A mutant in Stryker's format; lines and columns count from 1 in a result, from 0 in a checker. */
interface StrykerMutant {
  readonly id: string
  readonly fileName: string
  readonly location: { readonly start: { readonly line: number; readonly column: number } }
  readonly mutatorName: string
  readonly replacement?: string
}

interface StrykerResult extends StrykerMutant {
  readonly status: string
  readonly static?: boolean
}

const packageFolder = process.env.PORTSPEC_MUTATED_FOLDER ?? ""
const resultsFile = process.env.PORTSPEC_MUTATION_RESULTS ?? ""
const sample: Sample = JSON.parse(process.env.PORTSPEC_MUTATION_SAMPLE ?? '{"share":1,"seed":0}')

const placeOf = (mutant: StrykerMutant, firstLine: 0 | 1): MutantPlace => ({
  file: fileOf(mutant.fileName),
  line: mutant.location.start.line + 1 - firstLine,
  column: mutant.location.start.column + 1 - firstLine,
  mutator: mutant.mutatorName,
  replacement: mutant.replacement ?? ""
})

/** The path from the root, for a file of the package or of Stryker's copy of it. */
function fileOf(name: string): string {
  const inside = /(?:^|\/)(src\/.*)$/.exec(name)?.[1]
  return inside === undefined ? relative(root, name) : `${packageFolder}/${inside}`
}

class SampleChecker {
  async init(): Promise<void> {}

  async check(mutants: ReadonlyArray<StrykerMutant>): Promise<Record<string, object>> {
    return Object.fromEntries(
      mutants.map(mutant => [
        mutant.id,
        isInSample(placeOf(mutant, 0), sample)
          ? { status: "passed" }
          : { status: "compileError", reason: "not in the sample" }
      ])
    )
  }
}

class LineReporter {
  onMutantTested(result: StrykerResult): void {
    const place = placeOf(result, 1)
    if (!isInSample(place, sample)) return
    const judged: Judged = { ...place, status: result.status }
    appendFileSync(resultsFile, `${JSON.stringify(judged)}\n`)
  }
}

export const strykerPlugins = [
  { kind: "Checker", name: "sample", injectableClass: SampleChecker },
  { kind: "Reporter", name: "lines", injectableClass: LineReporter }
]
