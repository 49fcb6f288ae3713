import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    // One worker loads the modules once for all files; no test leaves anything behind.
    isolate: false,
    setupFiles: ["../core/src/testing/seed.fixture.ts"],
    // A law runs a thousand cases, and CI runs several packages on two cores.
    testTimeout: 60_000
  }
})
