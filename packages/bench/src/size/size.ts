// The size that an application's bundle gains, measured with esbuild: minified, gzipped, with all dependencies.

import { readdirSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { type BuildOptions, build } from "esbuild"
import type { Row } from "../page/row.ts"

export interface SizeBar {
  readonly name: string
  /** The module that an application would write. */
  readonly entry: string
  /** The maximum size in kB (1,000 bytes) after gzip. */
  readonly must?: number
  /** The size in kB that CI accepts if the bar is missed today, so that the gap does not grow. */
  readonly ceiling?: number
  readonly goal?: number
  /** Strings that must not be in the bundle. They survive minifying. */
  readonly without?: ReadonlyArray<string>
}

/** Rows that others refer to. */
export const sizeNames = {
  compile: "bundle with compile, kB gzip",
  effect: "of these, the imported parts of effect, kB gzip",
  effectSchema: "bundle with RequestSpecSchema, kB gzip",
  effectSchemaAlone: "effect/Schema alone, to decode and encode a struct, kB gzip",
  onDisk: "effect on disk, MB"
} as const

const schema = "~effect/Schema"

/** What core imports of effect, and nothing else. */
export const ofEffect = `import * as Result from "effect/Result"; import * as Redacted from "effect/Redacted"; import * as Data from "effect/Data"
  globalThis.run = [Result.fail, Result.succeed, Result.isSuccess, Redacted.isRedacted, Redacted.value, Redacted.make, Data.TaggedError]`

const bundleWith = (name: string, must: number, from = "@portspec/core"): SizeBar => ({
  name: `bundle with ${name}${from === "@portspec/core" ? "" : ` of ${from}`}, kB gzip`,
  entry: `import { ${name} } from "${from}"; globalThis.run = ${name}`,
  must
})

export const sizeBars: ReadonlyArray<SizeBar> = [
  {
    name: sizeNames.compile,
    entry: 'import { compile } from "@portspec/core"; globalThis.run = compile',
    must: 34.5,
    goal: 32,
    without: [
      schema,
      // explain
      "flowchart",
      // parseResponse
      "semantic hit",
      // parse and lint
      "in this letter case",
      "written with single quotes",
      // warnings about specs and about configs
      "organizations created since",
      "is the id of a guardrail saved in Portkey"
    ]
  },
  {
    name: "bundle with createFetch, kB gzip",
    entry: 'import { createFetch } from "@portspec/fetch"; globalThis.run = createFetch',
    must: 38,
    ceiling: 40.3,
    without: [schema, "flowchart", "organizations created since"]
  },
  {
    name: "bundle with everything of core, kB gzip",
    entry: 'import * as core from "@portspec/core"; globalThis.run = core',
    without: [schema]
  },
  // Functions that need neither the table nor the config grammar must not bring them in.
  bundleWith("parseResponse", 3),
  bundleWith("formatIssue", 1),
  bundleWith("secretFieldNames", 1),
  bundleWith("toText", 5),
  bundleWith("toMermaid", 5),
  // Most of this is effect's TaggedError or Redacted.
  bundleWith("SpecError", 5.5),
  bundleWith("OriginError", 5.5),
  bundleWith("OriginError", 5.5, "@portspec/fetch"),
  bundleWith("reveal", 5.5),
  bundleWith("mergeOverrides", 6),
  bundleWith("mergeSpecs", 6),
  // The entry for schemas: for an Effect program, which has most of it already, and for users who only need JSON
  // Schemas.
  {
    name: sizeNames.effectSchema,
    entry: 'import { RequestSpecSchema } from "@portspec/core/schema"; globalThis.run = RequestSpecSchema',
    ceiling: 68
  },
  {
    name: sizeNames.effectSchemaAlone,
    entry: `import * as Schema from "effect/Schema"
      globalThis.run = [Schema.decodeUnknownSync, Schema.encodeSync, Schema.Struct, Schema.String]`
  },
  {
    name: "bundle with requestSpecJsonSchema, kB gzip",
    entry:
      'import { requestSpecJsonSchema } from "@portspec/core/schema"; globalThis.run = requestSpecJsonSchema',
    ceiling: 41,
    without: [schema]
  },
  {
    name: sizeNames.effect,
    entry: ofEffect
  },
  {
    name: "bundle with the official SDK's createHeaders, kB gzip",
    entry: 'import { createHeaders } from "portkey-ai"; globalThis.run = createHeaders'
  }
]

/** How an application's bundler builds: minified, with all imports. */
export const bundling = {
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  target: "es2023",
  mainFields: ["module", "main"],
  conditions: ["import"],
  logLevel: "error"
} satisfies BuildOptions

/** The minified bundle of `entry`, as a string. */
export async function bundleOf(entry: string, platform: "neutral" | "node" = "neutral"): Promise<string> {
  const result = await build({
    ...bundling,
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: "js" },
    platform,
    external: platform === "node" ? [] : ["node:*"],
    ...(platform === "node"
      ? { banner: { js: 'import{createRequire as cr}from"node:module";const require=cr(import.meta.url);' } }
      : {})
  })
  return result.outputFiles[0]?.text ?? ""
}

/** The size on disk, in MB (1,000,000 bytes), of effect, the one package to install with core. */
function effectOnDisk(): number {
  const folder = dirname(createRequire(import.meta.url).resolve("effect/package.json"))
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  return bytes / 1e6
}

/** kB (1,000 bytes) of `text` after gzip. */
export const gzippedKilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / 1000

export async function measureSizes(): Promise<ReadonlyArray<Row>> {
  const bundles = sizeBars.map(async ({ name, entry, must, goal }) => {
    const got = gzippedKilobytes(await bundleOf(entry, entry.includes("portkey-ai") ? "node" : "neutral"))
    return {
      what: name,
      got: got.toFixed(1),
      must: must?.toString() ?? "",
      goal: goal?.toString() ?? "",
      met: must === undefined ? undefined : got <= must
    }
  })
  const onDisk = {
    what: sizeNames.onDisk,
    got: effectOnDisk().toFixed(0),
    must: "",
    goal: "",
    met: undefined
  }
  return [...(await Promise.all(bundles)), onDisk]
}
