// `portspec lint`

import { Option } from "commander"
import type { AddCommand } from "../program.ts"
import { type ReportName, reportNames } from "../report/report-names.ts"
import { addHeaderFlags, type HeaderFlags } from "./header-flags.ts"
import { addExamples, exitCodes } from "./help.ts"

export interface LintFlags extends HeaderFlags {
  readonly format: ReportName
}

export const addLint: AddCommand = (program, exit) => {
  const command = program
    .command("lint")
    .summary("Find mistakes in header fields, or in a curl command")
    .description(
      "Find what the gateway would refuse, drop or misread in existing header fields: a curl command, raw lines, or a JSON object. A variable in a curl command counts as correct."
    )
    .addOption(new Option("-f, --format <name>", "how to report").choices(reportNames).default("human"))
  addHeaderFlags(command).action(async (input: ReadonlyArray<string>, flags: LintFlags) => {
    const { runLint } = await import("../headers/run-lint.ts")
    exit(await runLint(input, flags))
  })
  addExamples(
    command,
    [
      "portspec lint request.sh",
      "pbpaste | portspec lint",
      "portspec lint -- curl https://api.portkey.ai/v1/models -H 'x-portkey-apiKey: pk-…'",
      "portspec lint headers.json --gateway open-source"
    ],
    [["EXIT CODES", exitCodes]]
  )
}
