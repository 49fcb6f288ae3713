// Makes one file of a suite, for one kind of runtime.

import { join } from "node:path"
import { type BuildOptions, build, type Plugin } from "esbuild"
import { root, type Suite } from "./suite.ts"

/** The kinds of runtime, by the module that runs a suite there, and what of the bundle differs. */
const kinds = {
  process: {
    entry: "in-process.ts",
    // Of axios, `http` and all.
    options: { platform: "node" }
  },
  worker: {
    entry: "in-worker.ts",
    // As wrangler does.
    options: { conditions: ["workerd", "worker", "browser"], external: ["node:*"], platform: "browser" }
  },
  page: { entry: "in-page.ts", options: { platform: "browser" } }
} as const satisfies Record<string, { entry: string; options: BuildOptions }>

export type Kind = keyof typeof kinds

const inside = (file: string) => join(import.meta.dirname, "inside", file)

/**
 * Where files go that are made for a suite of the private package `name`: what they import is looked for from there. Not in
 * node_modules, where Deno takes them for a package.
 */
export const builtIn = (name: string): string => join(root, "packages", name, "dist/runtimes")

/** Bundles `suite`, and returns the path of the file. */
export async function bundle(suite: Suite, kind: Kind): Promise<string> {
  const { entry, options } = kinds[kind]
  const file = join(root, suite.file)
  const [, owner = ""] = suite.file.split("/")
  // A bundle with all that it imports may be anywhere but in a package that is published.
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
    // A test file is nothing but side effects, and core's package.json says that its files have none.
    ignoreAnnotations: true,
    plugins: [standIns(kind), ...(loadsPackages(suite, kind) ? [installed] : [])],
    ...options
  })
  return outfile
}

/** Whether the runtime itself loads the packages that the suite imports, as it would for a program. */
const loadsPackages = (suite: Suite, kind: Kind): boolean =>
  kind === "process" && suite.ofSource === undefined

/** Leaves to the runtime what the suite imports of packages; what stands in for vitest is bundled with its own. */
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

/** Puts the modules of `inside` in the place of those that a runtime lacks. */
const standIns = (kind: Kind): Plugin => ({
  name: "stand-ins",
  setup({ onResolve }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: inside("vitest.ts") }))
    onResolve({ filter: /^\.\/witnesses\.ts$/ }, () => ({ path: inside("witnesses.ts") }))
    if (kind === "page") onResolve({ filter: /^node:(util|http)$/ }, () => ({ path: inside("inspect.ts") }))
  }
})
