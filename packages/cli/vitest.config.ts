import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    // One worker loads the modules once for all files; no test leaves anything behind.
    isolate: false,
    // Each test starts processes, and other suites may run at the same time.
    testTimeout: 60_000
  }
})
