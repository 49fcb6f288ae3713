import { defineConfig } from "vitest/config"

// `timed` runs when no other test does, since ratios mean nothing otherwise. `test` runs beside other packages: the limit
// is for what never ends.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], fileParallelism: false, testTimeout: 300_000 }
})
