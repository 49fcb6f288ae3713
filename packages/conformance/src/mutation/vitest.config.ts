// How the tests of a mutated package run. Stryker starts vitest in a copy of the package two folders below the root of
// the repository (mutate.ts), so that `../../packages` resolves as it does in the package itself.

import { join } from "node:path"
import { defineConfig } from "vitest/config"
import { packageNamed } from "./mutated-package.ts"
import { currentRun, testsOf } from "./mutation-run.ts"

const run = currentRun()
const { imported, isolated = false } = packageNamed(run.name)
const { include, exclude } = testsOf(run)

export default defineConfig({
  resolve: {
    alias: [
      { find: /^.*\/processor-time\.fixture\.ts$/, replacement: join(import.meta.dirname, "untimed.ts") },
      ...(imported === undefined
        ? []
        : [{ find: new RegExp(`^${imported}$`), replacement: join(process.cwd(), "src/index.ts") }])
    ]
  },
  test: {
    include: [...include],
    exclude: [...exclude],
    setupFiles: [join(import.meta.dirname, "few-runs.ts")],
    // Each mutant has its own worker, which its test files share: modules are loaded once per mutant, with the mutant active.
    pool: "threads",
    isolate: isolated,
    fileParallelism: false,
    testTimeout: 60_000
  }
})
