import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { defineConfig } from "tsup"
import { thirdPartyLicences } from "./build/third-party-licences.ts"
import manifest from "./package.json" with { type: "json" }

/** The modules of `yaml` for browsers. Those for Node are CommonJS, and each starts on its own. */
const yaml = join(dirname(createRequire(import.meta.url).resolve("yaml/package.json")), "browser", "index.js")

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
    options.alias = { yaml }
    options.chunkNames = "[name]-[hash]"
    // The bundled CommonJS modules load Node's own modules with require.
    options.banner = {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);'
    }
  }
})
