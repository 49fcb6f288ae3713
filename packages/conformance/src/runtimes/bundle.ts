// Bundles a suite into one file for one kind of runtime.

import { join } from "node:path"
import { type BuildOptions, build, type Plugin } from "esbuild"
import { root, type Suite } from "./suite.ts"

/** The kinds of runtime: the module that runs a suite there, and the differences of the bundle. */
const kinds = {
  process: {
    entry: "in-process.ts",
    // Includes axios's `http` adapter.
    options: { platform: "node" }
  },
  worker: {
    entry: "in-worker.ts",
    // The same as wrangler.
    options: { conditions: ["workerd", "worker", "browser"], external: ["node:*"], platform: "browser" }
  },
  page: { entry: "in-page.ts", options: { platform: "browser" } }
} as const satisfies Record<string, { entry: string; options: BuildOptions }>

export type Kind = keyof typeof kinds

const inside = (file: string) => join(import.meta.dirname, "inside", file)

/**
 * The folder for files built for a suite of the private package `name`, from which their imports are resolved. Not in
 * node_modules, where Deno would treat them as a package.
 */
export const builtIn = (name: string): string => join(root, "packages", name, "dist/runtimes")

/** Bundles `suite`, and returns the path of the file. */
export async function bundle(suite: Suite, kind: Kind): Promise<string> {
  const { entry, options } = kinds[kind]
  const file = join(root, suite.file)
  const [, owner = ""] = suite.file.split("/")
  // A self-contained bundle may be anywhere except in a published package.
  const folder = builtIn(suite.ofSource === undefined ? owner : "conformance")
  const outfile = join(folder, `${suite.name.replaceAll(/\W+/g, "-")}.${kind}.mjs`)
  const imports = [suite.setup && join(import.meta.dirname, suite.setup), file].filter(Boolean)
  const entryPath = JSON.stringify(inside(entry))
  await build({
    stdin: {
      contents: [
        ...imports.map(path => `import ${JSON.stringify(path)}`),
        kind === "worker" ? `export { default } from ${entryPath}` : `import ${entryPath}`
      ].join("\n"),
      resolveDir: root
    },
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    // A test file consists of side effects, but core's package.json says that its files have none.
    ignoreAnnotations: true,
    plugins: [standIns(kind), ...(loadsPackages(suite, kind) ? [installed] : [])],
    ...options
  })
  return outfile
}

/** Whether the runtime itself loads the packages that the suite imports, as it would for a program. */
const loadsPackages = (suite: Suite, kind: Kind): boolean =>
  kind === "process" && suite.ofSource === undefined

/** Leaves package imports to the runtime; the replacement for vitest is bundled with its own. */
const installed: Plugin = {
  name: "installed packages",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
      importer === inside("vitest.ts") || importer.includes("node_modules")
        ? undefined
        : { path, external: true }
    )
  }
}

/** Replaces modules that a runtime lacks with those of `inside`. */
const standIns = (kind: Kind): Plugin => ({
  name: "stand-ins",
  setup({ onResolve }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: inside("vitest.ts") }))
    onResolve({ filter: /^\.\/witnesses\.ts$/ }, () => ({ path: inside("witnesses.ts") }))
    if (kind === "page") onResolve({ filter: /^node:(util|http)$/ }, () => ({ path: inside("inspect.ts") }))
  }
})
