import { defineConfig } from "vitest/config"

// Ratios are only meaningful if no other test runs at the same time.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], fileParallelism: false, testTimeout: 60_000 }
})
