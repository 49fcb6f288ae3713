// The packages whose source is mutated, one row each, and the tests that must detect a mutant.

import { join } from "node:path"

/** The root of the repository. */
export const root = join(import.meta.dirname, "../../../..")

/** Stryker's packages, installed separately. */
export const tools = join(root, "tools/mutation/node_modules/@stryker-mutator")

export interface MutatedPackage {
  /** Its folder in `packages`. */
  readonly name: string
  /** Test files, as patterns from the package's folder. */
  readonly tests: ReadonlyArray<string>
  /** Test files among them that are left out. */
  readonly without?: ReadonlyArray<string>
  /** Whether each test file has its own worker. */
  readonly isolated?: true
  /** The module that the tests import and that is replaced by the mutated source. */
  readonly imported?: string
}

export const mutatedPackages: ReadonlyArray<MutatedPackage> = [
  {
    name: "core",
    tests: ["src/**/*.test.ts"],
    without: [
      // It counts the cases of thousands of runs, and takes longer than all other tests together.
      "src/testing/coverage.property.test.ts",
      // It measures time, and mutated source is slower.
      "src/compile/linear-time.test.ts",
      // They read the source as text.
      "src/import-layers.test.ts",
      "src/rule-ids.test.ts"
    ]
  },
  { name: "from-portkey", tests: ["src/**/*.test.ts"] },
  {
    name: "fetch",
    tests: ["src/**/*.test.ts", "../conformance/src/transport/fetch.test.ts"],
    imported: "@portspec/fetch"
  },
  {
    name: "axios",
    tests: ["src/**/*.test.ts", "../conformance/src/transport/axios-*.test.ts"],
    // axios detects its adapters only once, and one test provides its own XMLHttpRequest.
    isolated: true,
    imported: "@portspec/axios"
  }
]

/** Files that are not mutated: tests, code only for tests, docs and arbitraries, and generated code. */
export const notMutated: ReadonlyArray<string> = [
  "src/**/*.test.ts",
  "src/**/*.test-d.ts",
  "src/**/*.fixture.ts",
  "src/**/{about,*.about}.ts",
  "src/**/*.generated.ts",
  "src/testing/**"
]

export const propertyTests = "src/**/*.property.test.ts"

export function packageNamed(name: string): MutatedPackage {
  const found = mutatedPackages.find(row => row.name === name)
  if (found === undefined) throw new Error(`${name} is not a package that is mutated`)
  return found
}
