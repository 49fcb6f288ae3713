import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { patience } from "./vitest.patience.ts"

// The axios suites again, with the oldest axios that @portspec/axios accepts instead of the installed one.
export default defineConfig({
  resolve: { alias: [{ find: /^axios$/, replacement: fileURLToPath(import.meta.resolve("axios-floor")) }] },
  test: {
    include: ["src/transport/axios-*.test.ts"],
    ...patience,
    // Otherwise Node would load it and ignore the alias.
    server: { deps: { inline: [/packages\/axios\/dist/] } }
  }
})
