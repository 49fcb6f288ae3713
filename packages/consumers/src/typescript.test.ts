// User programs compile with each supported TypeScript, with each kind of module resolution.

import { join } from "node:path"
import { beforeAll, expect, inject, test } from "vitest"
import { importsAll, misspelt, readmePrograms, writeAll } from "./program.ts"
import { published } from "./published.ts"
import { binOf } from "./rehearsal.ts"
import { run } from "./run.ts"

const project = inject("project")

const everything = { "imports-all.ts": importsAll(), "misspelt.ts": misspelt }
/** The entry points for a compiler that does not read `exports`. */
const mainModules = published.flatMap(({ manifest: { name, types } }) => (types === undefined ? [] : [name]))
const commonjs = { module: "commonjs", moduleResolution: "bundler" }

/** Kinds of module resolution, by the name of a folder. */
const ways = {
  "esm-nodenext": {
    type: "module",
    programs: { ...everything, ...readmePrograms },
    options: { module: "nodenext", moduleResolution: "nodenext" }
  },
  "esm-bundler": {
    type: "module",
    programs: { ...everything, ...readmePrograms },
    options: { module: "esnext", moduleResolution: "bundler" }
  },
  "commonjs-nodenext": {
    type: "commonjs",
    programs: everything,
    options: { module: "nodenext", moduleResolution: "nodenext" }
  },
  "commonjs-bundler": { type: "commonjs", programs: everything, options: commonjs },
  "commonjs-node10": {
    type: "commonjs",
    programs: { ...everything, "imports-all.ts": importsAll(mainModules) },
    options: { module: "commonjs", moduleResolution: "node10" }
  }
}

beforeAll(() => {
  for (const [way, { type, programs, options }] of Object.entries(ways)) {
    const compilerOptions = {
      ...options,
      target: "es2023",
      lib: ["es2023", "dom"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: true
    }
    writeAll(join(project, way), {
      ...programs,
      "package.json": JSON.stringify({ type }),
      "tsconfig.json": JSON.stringify({ compilerOptions, include: ["*.ts"] })
    })
  }
})

const cells = [
  // Only TypeScript 5 has node10. It is deprecated in 6 and removed in 7.
  ["typescript-5", ["esm-nodenext", "esm-bundler", "commonjs-nodenext", "commonjs-node10"]],
  ["typescript-6", ["esm-nodenext", "esm-bundler", "commonjs-nodenext"]],
  ["typescript", ["esm-nodenext", "esm-bundler", "commonjs-nodenext", "commonjs-bundler"]]
] as const

const compilations = cells.flatMap(([compiler, ways]) => ways.map(way => ({ compiler, way })))

test.for(compilations)("the packages compile with $compiler, $way", async ({ compiler, way }) => {
  // The oldest and the fastest compiler also check every declaration. With node10, those of effect are not found.
  const checksAll = compiler === "typescript" || (compiler === "typescript-5" && way === "esm-nodenext")
  const flags = checksAll ? ["--skipLibCheck", "false"] : []
  const tsc = binOf(compiler, "tsc")
  const compiled = await run(process.execPath, [tsc, "--project", way, ...flags], project)
  expect(compiled).toEqual({ code: 0, output: "" })
})
