// What runs in each runtime: unchanged test files of this repository.

import { join } from "node:path"

/** The root of the repository. */
export const root = join(import.meta.dirname, "../../../..")

export interface Suite {
  /** The heading of its column. */
  readonly name: string
  /** From the root. */
  readonly file: string
  /** A module from this folder that is loaded first. */
  readonly setup?: string
  /** Matches the titles of the tests to run. Default: all. */
  readonly only?: RegExp
  /** Whether it tests source files. Otherwise it loads the packages like a program that has installed them. */
  readonly ofSource?: true
}

export const suites = [
  {
    name: "laws of core",
    file: "packages/core/src/laws.property.test.ts",
    setup: "inside/hundred-runs.ts",
    // The others are examples, or count what a thousand runs reach.
    only: /^law \d+( and \d+)*:/,
    ofSource: true
  },
  { name: "fetch", file: "packages/conformance/src/transport/fetch.test.ts" },
  { name: "axios, `fetch` adapter", file: "packages/conformance/src/transport/axios-fetch.test.ts" },
  { name: "axios, `http` adapter", file: "packages/conformance/src/transport/axios-http.test.ts" },
  { name: "`require`", file: "packages/consumers/src/require.test.ts" }
] as const satisfies ReadonlyArray<Suite>

export type SuiteName = (typeof suites)[number]["name"]
