// `portspec parse`

import type { AddCommand } from "../program.ts"
import { addHeaderFlags, type HeaderFlags } from "./header-flags.ts"
import { addExamples, exitCodes } from "./help.ts"
import { addSpecFileFlags, type SpecFileFlags } from "./spec-file-flags.ts"

export interface ParseFlags extends HeaderFlags, SpecFileFlags {
  readonly partial?: boolean
}

export const addParse: AddCommand = (program, exit) => {
  const command = program
    .command("parse")
    .summary("Turn header fields, or a curl command, into a spec")
    .description(
      "Print the spec that header fields mean, as YAML with a variable for each secret. The fields are a curl command, raw lines, or a JSON object."
    )
    .option("--partial", "read as much as possible of an incomplete request")
  addSpecFileFlags(addHeaderFlags(command)).action(
    async (input: ReadonlyArray<string>, flags: ParseFlags) => {
      const { runParse } = await import("../headers/run-parse.ts")
      exit(await runParse(input, flags))
    }
  )
  addExamples(
    command,
    [
      "portspec parse request.sh > spec.yaml",
      "portspec parse request.sh --env-template .env --reveal > spec.yaml",
      "pbpaste | portspec parse"
    ],
    [["EXIT CODES", exitCodes]]
  )
}
