import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: ["src/rehearsal.ts"],
    // Compilers and bundlers run alongside the tests of other packages.
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
