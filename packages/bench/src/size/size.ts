// What an application's bundle pays, by esbuild: minified, gzipped, with everything that is pulled in.

import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

export interface SizeBar {
  readonly name: string
  /** The module that an application would write. */
  readonly entry: string
  /** kB (1,000 bytes) after gzip that it should not exceed. */
  readonly must?: number
  /** kB that CI lets pass where the bar is missed today, so that it is at least not missed by more. */
  readonly ceiling?: number
  readonly goal?: number
  /** Texts that must not be in the bundle. They survive minifying. */
  readonly without?: ReadonlyArray<string>
}

const schema = "~effect/Schema"

export const sizeBars: ReadonlyArray<SizeBar> = [
  {
    name: "bundle with compileSync, kB gzip",
    entry: 'import { compileSync } from "@portspec/core"; globalThis.run = compileSync',
    must: 20,
    goal: 16,
    ceiling: 39,
    without: [schema, "flowchart", "semantic hit", "in this letter case", "written with single quotes"]
  },
  {
    name: "bundle with createFetch, kB gzip",
    entry: 'import { createFetch } from "@portspec/fetch"; globalThis.run = createFetch',
    must: 22,
    ceiling: 42,
    without: [schema, "flowchart"]
  },
  {
    name: "bundle with everything of core, kB gzip",
    entry: 'import * as core from "@portspec/core"; globalThis.run = core',
    without: [schema]
  },
  {
    name: "bundle with the official SDK's createHeaders, kB gzip",
    entry: 'import { createHeaders } from "portkey-ai"; globalThis.run = createHeaders'
  }
]

/** The minified bundle of `entry`, as text. */
export async function bundleOf(entry: string, platform: "neutral" | "node" = "neutral"): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2023",
    platform,
    mainFields: ["module", "main"],
    conditions: ["import"],
    external: platform === "node" ? [] : ["node:*"],
    logLevel: "error",
    ...(platform === "node"
      ? { banner: { js: 'import{createRequire as cr}from"node:module";const require=cr(import.meta.url);' } }
      : {})
  })
  return result.outputFiles[0]?.text ?? ""
}

/** kB (1,000 bytes) of `text` after gzip. */
export const gzippedKilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / 1000

export async function measureSizes() {
  return await Promise.all(
    sizeBars.map(async ({ name, entry, must, goal }) => {
      const got = gzippedKilobytes(await bundleOf(entry, entry.includes("portkey-ai") ? "node" : "neutral"))
      return {
        what: name,
        got: got.toFixed(1),
        must: must?.toFixed(0) ?? "",
        goal: goal?.toFixed(0) ?? "",
        met: must === undefined ? undefined : got <= must
      }
    })
  )
}
