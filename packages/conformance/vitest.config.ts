import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: ["src/gateway/global-setup.ts"],
    // The gateway can hang on a bad config; a request gives up after 9 s, and a test must outlive that.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Concurrent tests spend their time in the gateway's own waits of whole seconds.
    maxConcurrency: 32
  }
})
