import { defineConfig } from "tsup"

export default defineConfig({
  entry: { index: "src/index.ts" },
  format: "esm",
  target: "es2023",
  platform: "neutral",
  clean: true,
  dts: false,
  sourcemap: true,
  splitting: true,
  treeshake: false
})
