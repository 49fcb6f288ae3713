import { defineConfig } from "tsup"
import { thirdPartyLicences } from "./build/third-party-licences.ts"
import manifest from "./package.json" with { type: "json" }

// One program without dependencies: it starts faster than the modules it is made of, and installs as one package.
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
    // The CommonJS modules among them ask for Node's own by require.
    options.banner = {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);'
    }
  }
})
