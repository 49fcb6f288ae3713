// Runs the suites in every runtime, and prints the table in the README. With --write it writes the table into the
// README, else it checks that the table is there. With arguments, it runs only suites and runtimes whose name contains
// one of them, for example `workerd` or `fetch`, and ignores the README.

import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { changed } from "../marked-text.ts"
import { gaps } from "./gap.ts"
import { type Runtime, runtimes } from "./runtime.ts"
import { root, type Suite, type SuiteName, suites } from "./suite.ts"
import { type Cell, type Line, table } from "./table.ts"
import { verdictOf } from "./verdict.ts"
import { startWitnessServer } from "./witness-server.ts"

const words = process.argv.slice(2).filter(word => !word.startsWith("--"))
let passed = 0
let failed = 0

const isWanted = (runtime: Runtime, suite: Suite): boolean =>
  words.length === 0 || words.some(word => `${runtime.name} ${suite.name}`.includes(word))

async function cellOf(runtime: Runtime, suite: Suite & { readonly name: SuiteName }): Promise<Cell> {
  const reason = runtime.lacks?.[suite.name]
  if (reason !== undefined) return { kind: "not run", reason }
  const start = performance.now()
  const known = gaps.filter(
    gap => runtime.name.startsWith(`${gap.runtime} `) && gap.suites.includes(suite.name)
  )
  const { stop, ...witnesses } = await startWitnessServer()
  try {
    const verdict = verdictOf(await runtime.run(suite, witnesses), known)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${runtime.name}: ${suite.name}: ${verdict.passed} of ${verdict.run} (${seconds} s)`)
    for (const fault of verdict.faults) console.log(`  ${fault}`)
    passed += verdict.passed
    failed += verdict.faults.length
    if (verdict.faults.length > 0) return { kind: "fails" }
    return verdict.reasons.length > 0 ? { kind: "but", reasons: verdict.reasons } : { kind: "whole" }
  } catch (error) {
    console.log(`${runtime.name}: ${suite.name}: ${error}`)
    failed++
    return { kind: "fails" }
  } finally {
    await stop()
  }
}

const lines: Line[] = []
const absent: string[] = []
for (const runtime of runtimes) {
  const wanted = suites.filter(suite => isWanted(runtime, suite))
  if (wanted.length === 0) continue
  const whyNot = runtime.whyNot?.()
  if (whyNot !== undefined) {
    absent.push(`${runtime.name} is NOT TESTED on this machine: ${whyNot}`)
    continue
  }
  const cells: Cell[] = []
  for (const suite of suites) {
    cells.push(wanted.includes(suite) ? await cellOf(runtime, suite) : { kind: "not asked for" })
  }
  lines.push({ runtime: runtime.name, cells })
}

const text = table(suites, lines)
console.log(`\n${text}\n`)
for (const line of absent) console.log(line)
if (words.length === 0 && absent.length === 0 && failed === 0) compareReadme()
console.log(`\n${passed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1

function compareReadme(): void {
  const file = join(root, "README.md")
  const readme = readFileSync(file, "utf8")
  const fresh = changed(readme, "runtimes", () => text)
  if (fresh === readme) return
  if (process.argv.includes("--write")) writeFileSync(file, fresh)
  else {
    console.log("The README shows another table: run npx -y pnpm@12.21.0 runtimes --write")
    failed++
  }
}
