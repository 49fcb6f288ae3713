// What runs in each runtime: test files of this repository, as they are.

import { join } from "node:path"

/** The root of the repository. */
export const root = join(import.meta.dirname, "../../../..")

export interface Suite {
  /** The heading of its column. */
  readonly name: string
  /** From the root. */
  readonly file: string
  /** A module that is loaded before it, from here. */
  readonly setup?: string
  /** Matches the title of each test that is run. Default: all. */
  readonly only?: RegExp
  /** Whether it is a test of source files. Else it loads the packages as a program that has installed them. */
  readonly ofSource?: true
}

export const suites = [
  {
    name: "laws of core",
    file: "packages/core/src/laws.property.test.ts",
    setup: "inside/hundred-runs.ts",
    // The others count what a thousand runs reach, or are examples.
    only: /^law \d+( and \d+)*:/,
    ofSource: true
  },
  { name: "fetch", file: "packages/conformance/src/transport/fetch.test.ts" },
  { name: "axios, `fetch` adapter", file: "packages/conformance/src/transport/axios-fetch.test.ts" },
  { name: "axios, `http` adapter", file: "packages/conformance/src/transport/axios-http.test.ts" },
  { name: "`require`", file: "packages/consumers/src/require.test.ts" }
] as const satisfies ReadonlyArray<Suite>

export type SuiteName = (typeof suites)[number]["name"]
