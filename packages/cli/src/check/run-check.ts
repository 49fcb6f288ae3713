// What `portspec check` does.

import { resolve } from "node:path"
import type { CheckedDocument } from "@portspec/document/check/check-document"
import type { InputDocument } from "@portspec/document/read/document"
import { UsageError } from "@portspec/document/usage-error"
import type { CheckFlags } from "../command/check.ts"
import { compileOptionsOf } from "../command/flags.ts"
import type { runFix } from "../fix/run-fix.ts"
import { type FileOptions, readDocument } from "../input/document.ts"
import { environmentOf } from "../input/environment.ts"
import { expandNames } from "../input/input-file.ts"
import { progressLine } from "../output/progress.ts"
import { plain, styleOf } from "../output/style.ts"
import { writeErr, writeOut } from "../output/write.ts"
import { writeOutput } from "../output/write-file.ts"
import { type ReportContext, totalsOf } from "../report/report.ts"
import { type ReportName, reportNames } from "../report/report-names.ts"
import { report } from "../report/reports.ts"
import type { ExitCode } from "../run.ts"
import { typedFlags, typedNames } from "../words/typed-command.ts"
import { checkDocument } from "./check-document.ts"
import { reportedDocument } from "./reported-document.ts"

export async function runCheck(patterns: ReadonlyArray<string>, flags: CheckFlags): Promise<ExitCode> {
  const started = performance.now()
  if (flags.dryRun && !flags.fix)
    throw new UsageError("--dry-run has no effect without --fix", "Pass --fix too.")
  if (flags.dryRun && flags.format !== "human") {
    throw new UsageError(
      `--dry-run prints a diff, which is not a ${flags.format} report`,
      `Leave out --format, or write the report to a file: --output ${flags.format}=report.txt.`
    )
  }
  const outputs = flags.output.map(outputOf)
  const environment = await environmentOf(flags.envFile)
  const reading: FileOptions = { environment, as: flags.as, stdinName: flags.stdinFilepath }
  const options = compileOptionsOf(flags)
  const judge = (document: InputDocument): CheckedDocument => checkDocument(document, options, environment)

  const names = await expandNames(patterns)
  if (flags.fix && !flags.dryRun && names.includes("-")) {
    throw new UsageError(
      "--fix writes to files, and standard input is not a file",
      "Name a file, or pass --dry-run too to see the changes."
    )
  }
  const replaced = outputs.find(({ file }) => names.some(name => resolve(name) === resolve(file)))
  if (replaced !== undefined) {
    throw new UsageError(`--output would replace ${replaced.file}, which is checked`, "Name another file.")
  }
  const found: CheckedDocument[] = []
  const progress = progressLine(names.length)
  try {
    for (const name of names) {
      progress.show(found.length, name)
      found.push(judge(await readDocument(name, reading)))
    }
  } finally {
    progress.clear()
  }

  const checked = flags.fix ? await fixed(found, reading, judge, flags.dryRun === true) : found
  const files = checked.map(reportedDocument)
  const elapsedMs = performance.now() - started
  const context: ReportContext = {
    gateway: flags.gateway,
    elapsedMs,
    style: styleOf(process.stdout),
    hint: hintOf(checked, flags)
  }
  for (const { format, file } of outputs) {
    await writeOutput(file, await report(format, files, { ...context, style: plain }))
  }
  if (!flags.dryRun) await writeOut(await report(flags.format, files, context))
  const { errors, warnings } = totalsOf(files)
  const { maxWarnings = Number.POSITIVE_INFINITY } = flags
  if (warnings > maxWarnings) await writeErr(`There are more than ${maxWarnings} warnings (--max-warnings).`)
  return errors > 0 || warnings > maxWarnings ? 1 : 0
}

/** Loads the code for repairs only in a run that repairs. */
async function fixed(...args: Parameters<typeof runFix>): ReturnType<typeof runFix> {
  const { runFix } = await import("../fix/run-fix.ts")
  return runFix(...args)
}

/** A hint about the problems that the program can repair. */
function hintOf(checked: ReadonlyArray<CheckedDocument>, flags: CheckFlags): string | undefined {
  const { fix, dryRun } = flags
  if (fix && !dryRun) return undefined
  const fixable = checked
    .filter(({ document }) => document.text?.isStdin === false)
    .map(({ document, findings }) => ({
      document,
      count: findings.filter(({ issue }) => issue.edit !== undefined).length
    }))
    .filter(({ count }) => count > 0)
  const count = fixable.reduce((sum, file) => sum + file.count, 0)
  if (count === 0) return undefined
  const names =
    fixable.length > 3 ? "with the same files" : typedNames(fixable.map(({ document }) => document.name))
  return `${count} of them may be repaired: portspec check --fix ${typedFlags(flags)}${names}`
}

interface Output {
  readonly format: ReportName
  readonly file: string
}

function outputOf(text: string): Output {
  const [, name, file] = /^([^=]*)=(.+)$/s.exec(text) ?? []
  const format = reportNames.find(known => known === name)
  if (format === undefined || file === undefined) {
    throw new UsageError(
      `--output ${text} does not name a report and a file`,
      `Write --output sarif=portspec.sarif; the reports are ${reportNames.join(", ")}.`
    )
  }
  if (file === "-")
    throw new UsageError("--output writes to files", `Pass --format ${format} for standard output.`)
  return { format, file }
}
