import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    // One worker loads the modules once for all files; no test leaves anything behind.
    isolate: false,
    // A busy machine takes several times as long; the properties take seconds on an idle one.
    testTimeout: 60_000
  }
})
