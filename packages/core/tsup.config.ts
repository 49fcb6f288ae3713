import { join } from "node:path"
import { defineConfig } from "tsup"
import { pureConstants } from "./scripts/build/pure-constants.ts"

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "schema/index": "src/schema/index.ts",
    "testing/index": "src/testing/index.ts"
  },
  esbuildPlugins: [pureConstants(join(import.meta.dirname, "src"))],
  format: "esm",
  target: "es2023",
  platform: "neutral",
  clean: true,
  dts: false,
  sourcemap: true,
  splitting: true,
  treeshake: false
})
