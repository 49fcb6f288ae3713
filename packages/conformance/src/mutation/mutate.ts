// `pnpm mutate`: changes the source of the packages in thousands of places, and reports the changes that no test detects.
//
//   mutate                    all mutants of all packages: many hours
//   mutate core/lint fetch    these folders, or files; packages/core/src/lint is the same folder as core/lint
//   mutate --changed[=main]   the files that differ from a commit, by default from the parent of this one
//   --sample=60 --seed=1      at most sixty random mutants of each folder
//   --no-properties           without property tests, which take most of the time of a surviving mutant
//   --minutes=5               stops after five minutes, and reports what was not reached
//   --write                   writes the scores into docs/reliability.md
//
// mutation-survivors.txt at the root lists the survivors. The command fails if the score of a folder, or with --changed of a
// file, is certainly too low (isTooLow).

import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { changePage } from "../reliability-page.ts"
import { folderOf, isNoticed, type Judged } from "./judged.ts"
import { excludedMutations, mutantsOf } from "./mutants-of.ts"
import { type MutatedPackage, mutatedPackages, notMutated, root, tools } from "./mutated-package.ts"
import { environmentOf } from "./mutation-run.ts"
import { type MutantPlace, sampleOf } from "./sample.ts"
import { isTooLow, lowestScore, overallOf, scoresOf, scoreTable, withScores } from "./score.ts"

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).map(word => (word === "--changed" ? "--changed=HEAD^" : word)),
  allowPositionals: true,
  allowNegative: true,
  options: {
    changed: { type: "string" },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    properties: { type: "boolean", default: true },
    minutes: { type: "string", default: "1440" },
    write: { type: "boolean", default: false }
  }
})
const files = mutatedPackages.flatMap(filesOf)
if (files.length === 0 && positionals.length > 0) {
  const packages = mutatedPackages.map(({ name }) => name).join(", ")
  console.error(`There is no file to change in ${positionals.join(" ")}. The packages are ${packages}.`)
  process.exit(2)
}
const sample = { perFolder: Number(values.sample ?? "Infinity"), seed: Number(values.seed) }
let deadline = Date.now() + Number(values.minutes) * 60_000
const vitestRunner = join(tools, "vitest-runner/dist/src/index.js")
const workFolder = mkdtempSync(join(tmpdir(), "portspec-mutate-"))
const judgedFile = join(workFolder, "judged.jsonl")
writeFileSync(judgedFile, "")

const mutants = await mutantsOf(files)
const chosen = sampleOf(mutants, sample)
const wanted = mutatedPackages
  .map(({ name }) => ({ name, places: chosen.filter(({ file }) => file.startsWith(`packages/${name}/`)) }))
  .filter(({ places }) => places.length > 0)
let left = chosen.length
for (const { name, places } of wanted) {
  // Each package gets its share of the remaining time, by the number of its mutants.
  const time = ((deadline - Date.now()) * places.length) / left
  if (time > 0) await run(name, places, time)
  left -= places.length
}
report()
rmSync(workFolder, { recursive: true })

/** The files of a package to mutate in this run, from the root. */
function filesOf({ name }: MutatedPackage): ReadonlyArray<string> {
  const folder = `packages/${name}`
  const changed = values.changed === undefined ? undefined : changedSince(values.changed)
  return globSync("src/**/*.ts", { cwd: join(root, folder), exclude: [...notMutated] })
    .filter(file => changed === undefined || changed.has(`${folder}/${file}`))
    .filter(
      file => positionals.length === 0 || positionals.some(word => isIn(`${name}/${file.slice(4)}`, word))
    )
    .map(file => `${folder}/${file}`)
}

function isIn(path: string, word: string): boolean {
  const wanted = word.replace(/^packages\/([^/]+)\/src/, "$1")
  return path === wanted || path.startsWith(`${wanted}/`)
}

function changedSince(commit: string): ReadonlySet<string> {
  const names = execFileSync("git", ["diff", "--name-only", "--diff-filter=d", commit], { cwd: root })
  return new Set(String(names).split("\n"))
}

/** Runs Stryker over mutants of one package, until it is done or the time is up. */
async function run(name: string, places: ReadonlyArray<MutantPlace>, time: number): Promise<void> {
  const configFile = join(workFolder, `${name}.json`)
  const mutantsFile = join(workFolder, `${name}-mutants.json`)
  writeFileSync(mutantsFile, JSON.stringify(places))
  const sandbox = join(root, `.stryker-tmp-${process.pid}`)
  writeFileSync(
    configFile,
    JSON.stringify({
      testRunner: "in-rounds",
      vitest: { configFile: join(import.meta.dirname, "vitest.config.ts"), related: false },
      plugins: [vitestRunner, join(import.meta.dirname, "stryker-plugins.ts")],
      checkers: ["sample"],
      reporters: ["lines"],
      mutate: places.map(place => rangeOf(name, place)),
      mutator: { excludedMutations },
      // Modules cache values, so one test may run code that another one covers.
      coverageAnalysis: "off",
      concurrency: 1,
      // Endless loops are detected by a counter (hitLimit). The timeout is for waiting, and must not trigger on a busy machine.
      timeoutMS: 60_000,
      timeoutFactor: 5,
      dryRunTimeoutMinutes: 60,
      // A folder next to `packages`, so that tests can read files by `../../`.
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
      ...environmentOf({ name, properties: values.properties, mutantsFile, judgedFile, vitestRunner })
    }
  })
  // Stryker's workers are in its process group and must end with it.
  const end = (): void => void (child.pid !== undefined && process.kill(-child.pid, "SIGKILL"))
  // The results so far are reported.
  const stop = (): void => {
    deadline = 0
    end()
  }
  const timer = setTimeout(end, time)
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
  const [code] = await once(child, "close")
  clearTimeout(timer)
  process.off("SIGINT", stop)
  process.off("SIGTERM", stop)
  if (existsSync(sandbox)) rmSync(sandbox, { recursive: true })
  if (code !== null && code !== 0) throw new Error(`Stryker ended with ${code} in packages/${name}`)
}

/** In Stryker's format: lines count from 1, columns from 0. */
function rangeOf(name: string, { file, start, end }: MutantPlace): string {
  const path = file.slice(`packages/${name}/`.length)
  return `${path}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`
}

function report(): void {
  const lines = readFileSync(judgedFile, "utf8").split("\n")
  const judged = lines.filter(line => line !== "").map((line): Judged => JSON.parse(line))
  const files = mutants.map(({ file }) => file)
  const date = new Date().toISOString().slice(0, 10)
  const scores = scoresOf(judged, files, date, values.changed === undefined ? folderOf : file => file)
  const survivors = judged.filter(each => isNoticed(each) === false).map(survivor)
  writeFileSync(join(root, "mutation-survivors.txt"), `${survivors.toSorted().join("\n")}\n`)
  for (const line of survivors) console.log(line)
  const reached = new Set(judged.map(({ file }) => file))
  const missed = [...new Set(chosen.map(({ file }) => file))].filter(file => !reached.has(file))
  if (missed.length > 0) console.log(`\nNot reached:\n${missed.toSorted().join("\n")}`)
  if (scores.length === 0) return console.log("No mutant was judged.")
  const { score, error } = overallOf(scores)
  console.log(`\n${scoreTable(scores)}\n\n${score.toFixed(1)} % ± ${error.toFixed(1)}`)
  if (values.write) changePage("mutation", text => withScores(text, scoresOf(judged, files, date)))
  for (const { of } of scores.filter(isTooLow)) {
    console.log(`${of}: even the upper end of its interval is below ${lowestScore} %`)
    process.exitCode = 1
  }
}

function survivor({ file, start, mutator, replacement }: Judged): string {
  const short = replacement.replace(/\s+/g, " ").slice(0, 120)
  return `${file}:${start.line}:${start.column} ${mutator} -> ${short}`
}
