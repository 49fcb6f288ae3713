// `pnpm mutate`: changes the source of the packages in thousands of places, and reports which changes no test notices.
//
//   mutate                    all packages: hours
//   mutate core/lint fetch    these folders, or files
//   mutate --changed[=main]   the files that differ from a commit, from the parent of this one if none is named
//   --sample=0.1 --seed=1     a tenth of the mutants, chosen by chance
//   --minutes=5               stops after five minutes
//   --write                   writes the scores into docs/reliability.md
//
// Fails if a measured folder is below the lowest allowed score. The tests run on the built packages.

import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { changePage } from "../reliability-page.ts"
import { isNoticed, type Judged } from "./judged.ts"
import { type MutatedPackage, mutatedPackages, notMutated, root } from "./mutated-package.ts"
import { percent, scoresOf, scoreTable, withScores } from "./score.ts"

const lowestScore = 85

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).map(word => (word === "--changed" ? "--changed=HEAD^" : word)),
  allowPositionals: true,
  options: {
    changed: { type: "string" },
    sample: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "600" },
    write: { type: "boolean", default: false }
  }
})
const sample = { share: Number(values.sample), seed: Number(values.seed) }
const deadline = Date.now() + Number(values.minutes) * 60_000
const tools = join(root, "tools/mutation/node_modules/@stryker-mutator")
const workFolder = mkdtempSync(join(tmpdir(), "portspec-mutate-"))
const resultsFile = join(workFolder, "results.jsonl")
writeFileSync(resultsFile, "")

const wanted = mutatedPackages
  .map(row => ({ row, files: filesOf(row) }))
  .filter(({ files }) => files.length > 0)
for (const { row, files } of wanted) await run(row, files)

const judged = readFileSync(resultsFile, "utf8")
  .split("\n")
  .filter(line => line !== "")
  .map((line): Judged => JSON.parse(line))
for (const mutant of judged.filter(each => isNoticed(each) === false)) console.log(survivor(mutant))
const scores = scoresOf(judged, sample.share)
console.log(`\n${scoreTable(scores)}\n\n${percent(scores).toFixed(1)} % of ${judged.length} mutants`)
if (values.write) changePage("mutation", table => withScores(table, scores))
rmSync(workFolder, { recursive: true })
// A handful of mutants does not represent a folder.
const low = scores.filter(score => percent([score]) < lowestScore && score.killed + score.survived >= 20)
for (const { folder } of low) console.log(`${folder} has less than ${lowestScore} %`)
if (low.length > 0) process.exitCode = 1

/** The files of a package to mutate in this run, relative to its folder. */
function filesOf({ name }: MutatedPackage): ReadonlyArray<string> {
  const folder = `packages/${name}`
  const changed = values.changed === undefined ? undefined : changedSince(values.changed)
  const excluded = notMutated.map(pattern => pattern.slice(1))
  return globSync("src/**/*.ts", { cwd: join(root, folder), exclude: excluded })
    .filter(file => changed === undefined || changed.has(`${folder}/${file}`))
    .filter(
      file => positionals.length === 0 || positionals.some(word => isIn(`${name}/${file.slice(4)}`, word))
    )
}

function isIn(path: string, word: string): boolean {
  return path === word || path.startsWith(`${word}/`)
}

function changedSince(commit: string): ReadonlySet<string> {
  const names = execFileSync("git", ["diff", "--name-only", "--diff-filter=d", commit], { cwd: root })
  return new Set(String(names).split("\n"))
}

/** Runs Stryker on files of one package until it is done or the time is up. */
async function run({ name }: MutatedPackage, files: ReadonlyArray<string>): Promise<void> {
  const left = deadline - Date.now()
  if (left <= 0) return
  const configFile = join(workFolder, `${name}.json`)
  const sandbox = join(root, ".stryker-tmp")
  writeFileSync(
    configFile,
    JSON.stringify({
      testRunner: "vitest",
      vitest: { configFile: join(import.meta.dirname, "vitest.config.ts") },
      plugins: [
        join(tools, "vitest-runner/dist/src/index.js"),
        join(import.meta.dirname, "stryker-plugins.ts")
      ],
      checkers: ["sample"],
      reporters: ["progress-append-only", "lines"],
      mutate: files,
      // The words of messages are not behaviour, and a mutant of a constant would need all modules to be reloaded.
      mutator: { excludedMutations: ["StringLiteral"] },
      ignoreStatic: true,
      coverageAnalysis: "perTest",
      concurrency: 1,
      timeoutMS: 20_000,
      dryRunTimeoutMinutes: 60,
      // A folder next to `packages`, so that tests find what they read by `../../`.
      tempDirName: sandbox,
      ignorePatterns: ["dist"],
      // TypeScript 7 has no JavaScript API; a file that does not exist skips the step that needs it.
      tsconfigFile: "no-tsconfig.json",
      disableTypeChecks: true,
      allowEmpty: true
    })
  )
  const child = spawn(process.execPath, [join(tools, "core/bin/stryker.js"), "run", configFile], {
    cwd: join(root, "packages", name),
    detached: true,
    stdio: "inherit",
    env: {
      ...process.env,
      PORTSPEC_MUTATED: name,
      PORTSPEC_MUTATED_FOLDER: `packages/${name}`,
      PORTSPEC_MUTATION_RESULTS: resultsFile,
      PORTSPEC_MUTATION_SAMPLE: JSON.stringify(sample)
    }
  })
  // Stryker's workers are in its process group and must end with it.
  const end = (): void => void (child.pid !== undefined && process.kill(-child.pid, "SIGKILL"))
  const timer = setTimeout(end, left)
  process.once("SIGINT", end)
  process.once("SIGTERM", end)
  const [code] = await once(child, "close")
  clearTimeout(timer)
  process.off("SIGINT", end)
  process.off("SIGTERM", end)
  if (existsSync(sandbox)) rmSync(sandbox, { recursive: true })
  if (code !== null && code !== 0) throw new Error(`Stryker ended with ${code} in packages/${name}`)
}

function survivor({ status, file, line, column, mutator, replacement }: Judged): string {
  const short = replacement.replace(/\s+/g, " ").slice(0, 80)
  return `${status}: ${file}:${line}:${column} ${mutator} -> ${short}`
}
