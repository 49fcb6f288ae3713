// How the tests of a mutated package run. Stryker starts vitest in a copy of the package two folders below the root of
// the repository (mutate.ts), so that `../../packages` resolves as it does in the package itself.

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
    // Modules keep values that they computed once, without the mutant: a reused worker would miss mutants.
    isolate: true,
    testTimeout: 60_000
  }
})
