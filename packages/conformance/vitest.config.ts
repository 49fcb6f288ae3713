import { defineConfig } from "vitest/config"
import { patience } from "./vitest.patience.ts"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: ["src/gateway/global-setup.ts"],
    ...patience,
    // Concurrent tests spend their time in the gateway's own waits of whole seconds.
    maxConcurrency: 32
  }
})
