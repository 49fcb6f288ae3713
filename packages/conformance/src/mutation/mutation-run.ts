// One run of Stryker over one package: the data that the command passes to the plugins and vitest, which run in separate processes.

import { packageNamed, propertyTests } from "./mutated-package.ts"

export interface MutationRun {
  /** The folder of the package in `packages`. */
  readonly name: string
  /** Whether property tests also run. */
  readonly properties: boolean
  /** Contains the mutants to test, in order, as JSON. */
  readonly mutantsFile: string
  /** The file that gets a line for each tested mutant. */
  readonly judgedFile: string
  /** The module of Stryker's runner for vitest. */
  readonly vitestRunner: string
}

const variable = "PORTSPEC_MUTATION_RUN"

/** The environment of a process that reads `run` by {@link currentRun}. */
export function environmentOf(run: MutationRun): Record<string, string> {
  return { [variable]: JSON.stringify(run) }
}

export function currentRun(): MutationRun {
  const text = process.env[variable]
  if (text === undefined) throw new Error(`${variable} is missing: mutate.ts sets it`)
  return JSON.parse(text)
}

/** The test files of a run, as patterns from Stryker's copy of the package, two folders below the root. */
export function testsOf({ name, properties }: MutationRun): {
  readonly include: ReadonlyArray<string>
  readonly exclude: ReadonlyArray<string>
} {
  const { tests, without = [] } = packageNamed(name)
  return {
    include: tests.map(pattern => pattern.replace(/^\.\.\//, "../../packages/")),
    exclude: properties ? without : [...without, propertyTests]
  }
}
