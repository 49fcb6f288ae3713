import { defineConfig } from "tsup"
import { thirdPartyLicences } from "./build/third-party-licences.ts"
import manifest from "./package.json" with { type: "json" }

// A single program without dependencies: it starts faster than separate modules and installs as one package.
export default defineConfig({
  entry: { portspec: "src/portspec.ts" },
  format: "esm",
  target: "es2023",
  platform: "node",
  clean: true,
  dts: false,
  splitting: true,
  treeshake: false,
  minify: true,
  noExternal: [/./],
  esbuildPlugins: [thirdPartyLicences("dist/THIRD-PARTY-LICENCES.txt")],
  define: { __PORTSPEC_VERSION__: JSON.stringify(manifest.version) },
  esbuildOptions(options) {
    options.mainFields = ["module", "main"]
    options.chunkNames = "[name]-[hash]"
    // The bundled CommonJS modules load Node's own modules with require.
    options.banner = {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);'
    }
  }
})
