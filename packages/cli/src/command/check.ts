// `portspec check`

import { InvalidArgumentError, Option } from "commander"
import type { AddCommand } from "../program.ts"
import { type ReportName, reportNames } from "../report/report-names.ts"
import { addDocumentFlags, type DocumentFlags, several } from "./flags.ts"
import { addExamples, exitCodes } from "./help.ts"

export interface CheckFlags extends DocumentFlags {
  readonly format: ReportName
  readonly output: ReadonlyArray<string>
  readonly maxWarnings?: number
  readonly fix?: boolean
  readonly dryRun?: boolean
}

export const addCheck: AddCommand = (program, exit) => {
  const command = program
    .command("check")
    .summary("Find mistakes in specs and configs")
    .description(
      "Find what the gateway would refuse, drop or misread in request specs and config documents.\nAn unset variable counts as correct."
    )
    .argument("[files...]", "files or globs: .yaml, .json, .jsonc, .ts, .js; - is standard input")
    .addOption(new Option("-f, --format <name>", "how to report").choices(reportNames).default("human"))
    .addOption(several("-o, --output <format=file>", "also write a report to a file; may be repeated"))
    .option("--max-warnings <count>", "exit with 1 if there are more warnings", whole)
    .option("--fix", "make the repairs that need no choice, and change nothing else in the file")
    .option("--dry-run", "with --fix: print the changes and write nothing")
  addDocumentFlags(command).action(async (files: ReadonlyArray<string>, flags: CheckFlags) => {
    const { runCheck } = await import("../check/run-check.ts")
    exit(await runCheck(files, flags))
  })
  addExamples(
    command,
    [
      "portspec check spec.yaml",
      "portspec check 'specs/**/*.yaml' --max-warnings 0",
      "portspec check spec.yaml --fix --dry-run",
      "portspec check 'specs/**/*.json' --format github --output sarif=portspec.sarif",
      "cat spec.yaml | portspec check --stdin-filepath spec.yaml"
    ],
    [["EXIT CODES", exitCodes]]
  )
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number.")
  return Number(text)
}
