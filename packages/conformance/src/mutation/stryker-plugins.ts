// What Stryker loads: a checker that selects the mutants of the sample, a runner that runs the tests in rounds, and a
// reporter that writes a line for each mutant as soon as it is tested, so an interrupted run still has results.
// Stryker takes plugins as plain objects.

import { appendFileSync, globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { Judged } from "./judged.ts"
import { placeOf, type StrykerMutant } from "./mutants-of.ts"
import { currentRun, testsOf } from "./mutation-run.ts"
import { roundsOf } from "./rounds.ts"
import { keyOf, type MutantPlace } from "./sample.ts"

interface StrykerResult extends StrykerMutant {
  readonly status: string
}

interface MutantRunOptions {
  readonly activeMutant: { readonly id: string }
  /** As `file#name`; without a name, all tests of the file. All tests if there is no list. */
  readonly testFilter?: ReadonlyArray<string>
  readonly sandboxFileName: string
  readonly mutantActivation: "static" | "runtime"
  readonly hitLimit: number
}

interface MutantRunResult {
  readonly status: string
  readonly failureMessage?: string
  readonly killedBy?: ReadonlyArray<string>
}

/** Stryker's runner for vitest. */
interface VitestRunner {
  init(): Promise<void>
  mutantRun(options: MutantRunOptions): Promise<MutantRunResult>
  dispose(): Promise<void>
}

const run = currentRun()

/** From the root, for a file of the package or of Stryker's copy of it. */
const fileOf = (name: string): string => `packages/${run.name}/${name.slice(name.lastIndexOf("src/"))}`

class SampleChecker {
  readonly #rank: ReadonlyMap<string, number>

  constructor() {
    const places: ReadonlyArray<MutantPlace> = JSON.parse(readFileSync(run.mutantsFile, "utf8"))
    this.#rank = new Map(places.map((place, index) => [keyOf(place), index]))
  }

  async init(): Promise<void> {}

  /** Stryker calls this once, with all mutants, and tests the groups in this order. */
  async group(mutants: ReadonlyArray<StrykerMutant>): Promise<ReadonlyArray<ReadonlyArray<string>>> {
    return mutants
      .map(mutant => ({ id: mutant.id, rank: this.#rankOf(mutant) ?? Number.POSITIVE_INFINITY }))
      .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
      .map(({ id }) => [id])
  }

  async check(mutants: ReadonlyArray<StrykerMutant>): Promise<Record<string, object>> {
    const other = { status: "compileError", reason: "not in the sample" }
    return Object.fromEntries(
      mutants.map(mutant => [mutant.id, this.#rankOf(mutant) === undefined ? other : { status: "passed" }])
    )
  }

  #rankOf(mutant: StrykerMutant): number | undefined {
    return this.#rank.get(keyOf(placeOf(mutant, fileOf(mutant.fileName))))
  }
}

/** Only a mutant in an endless loop is reached more often than this. */
const hitLimit = 50_000_000

class InRounds {
  readonly #vitest: VitestRunner
  readonly #tests: ReadonlyArray<string>

  constructor(vitest: VitestRunner) {
    this.#vitest = vitest
    const { include, exclude } = testsOf(run)
    this.#tests = include.flatMap(pattern => globSync(pattern, { exclude: [...exclude] }))
  }

  init(): Promise<void> {
    return this.#vitest.init()
  }

  dispose(): Promise<void> {
    return this.#vitest.dispose()
  }

  capabilities(): object {
    return { reloadEnvironment: true }
  }

  /** All tests without a mutant: they must pass, and their time limits that of a mutant. */
  async dryRun(): Promise<object> {
    const start = performance.now()
    const { status, failureMessage, killedBy } = await this.#vitest.mutantRun({
      activeMutant: { id: "none" },
      sandboxFileName: "",
      mutantActivation: "static",
      hitLimit
    })
    if (status !== "survived") return { status: "error", errorMessage: `${killedBy}: ${failureMessage}` }
    const timeSpentMs = performance.now() - start
    return { status: "complete", tests: [{ id: "all", name: "all", status: 0, timeSpentMs }] }
  }

  /** The mutant is active from the start, even in module constants. */
  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    for (const round of roundsOf(options.sandboxFileName, this.#tests)) {
      const testFilter = round.map(test => `${resolve(test)}#`)
      const result = await this.#vitest.mutantRun({
        ...options,
        testFilter,
        mutantActivation: "static",
        hitLimit
      })
      if (result.status !== "survived") return result
    }
    return { status: "survived" }
  }
}

const {
  strykerPlugins: [vitestPlugin]
} = await import(run.vitestRunner)

const createRunner = Object.assign(
  (injector: { injectFunction(factory: unknown): VitestRunner }) =>
    new InRounds(injector.injectFunction(vitestPlugin.factory)),
  { inject: ["$injector"] }
)

class LineReporter {
  onMutantTested(result: StrykerResult): void {
    if (result.status === "CompileError" || result.status === "Ignored") return
    const judged: Judged = { ...placeOf(result, fileOf(result.fileName), 1), status: result.status }
    appendFileSync(run.judgedFile, `${JSON.stringify(judged)}\n`)
  }
}

export const strykerPlugins = [
  { kind: "Checker", name: "sample", injectableClass: SampleChecker },
  { kind: "TestRunner", name: "in-rounds", factory: createRunner },
  { kind: "Reporter", name: "lines", injectableClass: LineReporter }
]
