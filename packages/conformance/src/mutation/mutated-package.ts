// The packages whose source is mutated, one row each, and the tests that must notice a mutant.

import { join } from "node:path"

/** The root of the repository. */
export const root = join(import.meta.dirname, "../../../..")

/** Stryker's packages: an install of their own. */
export const tools = join(root, "tools/mutation/node_modules/@stryker-mutator")

export interface MutatedPackage {
  /** Its folder in `packages`. */
  readonly name: string
  /** Test files, as patterns from the package's folder. */
  readonly tests: ReadonlyArray<string>
  /** Test files among them that are left out. */
  readonly without?: ReadonlyArray<string>
  /** Whether each test file has a worker of its own. */
  readonly isolated?: true
  /** The module that the tests import and that is replaced by the mutated source. */
  readonly imported?: string
}

export const mutatedPackages: ReadonlyArray<MutatedPackage> = [
  {
    name: "core",
    tests: ["src/**/*.test.ts"],
    without: [
      // It counts what thousands of runs reach, and takes longer than all other tests together.
      "src/testing/coverage.property.test.ts",
      // It measures time, which a mutated source takes more of.
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
    // axios looks once for what it can send with, and one test brings an XMLHttpRequest of its own.
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
