import { defineConfig } from "vitest/config"
import { patience } from "./vitest.patience.ts"

// axios looks for an XMLHttpRequest when it is loaded, so this file needs a worker of its own.
const withXmlHttpRequest = "src/transport/axios-xhr.test.ts"

export default defineConfig({
  test: {
    ...patience,
    // Concurrent tests spend their time in the gateway's own waits of whole seconds.
    maxConcurrency: 32,
    projects: [
      {
        extends: true,
        test: {
          name: "conformance",
          include: ["src/**/*.test.ts"],
          exclude: [withXmlHttpRequest],
          globalSetup: ["src/gateway/global-setup.ts"],
          // One worker loads the modules once for all files; no test leaves anything behind.
          isolate: false
        }
      },
      { extends: true, test: { name: "xhr", include: [withXmlHttpRequest] } }
    ]
  }
})
