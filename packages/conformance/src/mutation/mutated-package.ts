// The packages whose source is mutated, one row each, and the tests that must notice a mutant.

import { join } from "node:path"

/** The root of the repository. */
export const root = join(import.meta.dirname, "../../../..")

export interface MutatedPackage {
  /** Its folder in `packages`. */
  readonly name: string
  /** Test files, as patterns from the package's folder. */
  readonly tests: ReadonlyArray<string>
  /** Test files among them that are left out. */
  readonly without?: ReadonlyArray<string>
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
      // They measure time, and mutated source takes more of it.
      "src/**/linear-time.test.ts",
      "src/**/hard-to-fool.test.ts",
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
    imported: "@portspec/axios"
  }
]

/** Files that are not mutated: tests, code only for tests, docs and arbitraries, and generated code. */
export const notMutated: ReadonlyArray<string> = [
  "!src/**/*.test.ts",
  "!src/**/*.test-d.ts",
  "!src/**/*.fixture.ts",
  "!src/**/*.about.ts",
  "!src/**/*.generated.ts",
  "!src/testing/**"
]
