import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { patience } from "./vitest.patience.ts"

// The axios suites once more, with the oldest axios that @portspec/axios accepts in place of the one that is installed.
export default defineConfig({
  resolve: { alias: [{ find: /^axios$/, replacement: fileURLToPath(import.meta.resolve("axios-floor")) }] },
  test: {
    include: ["src/transport/axios-*.test.ts"],
    ...patience,
    // Else Node would load it, and know nothing of the alias.
    server: { deps: { inline: [/packages\/axios\/dist/] } }
  }
})
