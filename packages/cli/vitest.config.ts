import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    // Each test starts processes, and other suites may run at the same time.
    testTimeout: 60_000
  }
})
