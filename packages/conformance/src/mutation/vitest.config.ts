// How the tests of a mutated package run. Stryker starts vitest in a copy of the package two folders below the root of the
// repository (mutate.ts), so that `../../packages` is what it is for the package itself.

import { join } from "node:path"
import { defineConfig } from "vitest/config"
import { mutatedPackages } from "./mutated-package.ts"

const name = process.env.PORTSPEC_MUTATED
const { tests, without = [], imported } = mutatedPackages.find(row => row.name === name) ?? { tests: [] }
const here = process.cwd()

export default defineConfig({
  resolve: {
    alias:
      imported === undefined
        ? []
        : [{ find: new RegExp(`^${imported}$`), replacement: join(here, "src/index.ts") }]
  },
  test: {
    include: tests.map(pattern => pattern.replace(/^\.\.\//, "../../packages/")),
    exclude: [...without],
    setupFiles: [join(import.meta.dirname, "few-runs.ts")],
    // A mutant that is switched on at run time needs no module anew, and to load them is most of the time.
    isolate: false,
    testTimeout: 60_000
  }
})
