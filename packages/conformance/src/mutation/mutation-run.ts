// One run of Stryker over one package: what the command tells the plugins and vitest, which run in processes of their own.

import { packageNamed, propertyTests } from "./mutated-package.ts"

export interface MutationRun {
  /** The folder of the package in `packages`. */
  readonly name: string
  /** Whether the property tests judge too. */
  readonly properties: boolean
  /** Holds the mutants to judge, in their order, as JSON. */
  readonly mutantsFile: string
  /** Where a line is written for each that is judged. */
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

/** The test files of a run, as patterns from the copy of the package that Stryker makes, two folders below the root. */
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
