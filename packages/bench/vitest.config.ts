import { defineConfig } from "vitest/config"

// `timed` runs alone, because ratios are meaningless otherwise. `test` runs alongside other packages: the limit is for tests
// that never end.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], fileParallelism: false, testTimeout: 300_000 }
})
