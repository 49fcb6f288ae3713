import { defineConfig } from "vitest/config"

// Ratios are only worth something when nothing else of ours runs beside them.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], fileParallelism: false, testTimeout: 60_000 }
})
